import type { MapShape, Shape } from '../promptManager/shape/modelShape.js';
import { optional, required, word } from '../shape/key.js';

const yesOrNo: Shape = { kind: 'boolean' };

const unsafe = optional(
  'allow_dangerously_set_content',
  yesOrNo,
  'Whether texts are put in as they are, without being encoded.',
);

const inputVariable: MapShape = {
  kind: 'map',
  name: 'input variable',
  open: true,
  keys: [
    required('name', word, 'Name of the variable.'),
    optional('description', word, 'What it is.'),
    optional('default', { kind: 'anything' }, 'The value when none is given; .NET takes texts only.'),
    optional('is_required', yesOrNo, 'Whether it must be given; `true` when not said.'),
    optional('json_schema', { kind: 'anything' }, 'The type: a text that holds JSON Schema.'),
    unsafe,
  ],
};

/** The keys of a prompt of Semantic Kernel. */
export const semanticKernelShape: MapShape = {
  kind: 'map',
  name: 'Semantic Kernel prompt',
  open: true,
  keys: [
    optional('name', word, 'The name of the function.'),
    optional('description', word, 'What the function does.'),
    required('template', word, 'The text of the prompt.'),
    optional(
      'template_format',
      {
        ...word,
        suggests: [
          { value: 'handlebars', description: 'Handlebars.' },
          {
            value: 'semantic-kernel',
            description: "Semantic Kernel's own language; also when nothing is said.",
          },
          { value: 'liquid', description: 'Liquid, in .NET only.' },
          { value: 'jinja2', description: 'Jinja, in Python only.' },
        ],
      },
      'The language of the template.',
    ),
    optional('input_variables', { kind: 'list', items: inputVariable, nullable: true }, 'The variables.'),
    optional(
      'output_variable',
      {
        kind: 'map',
        name: 'output variable',
        open: true,
        nullable: true,
        keys: [
          optional('description', word, 'What the answer is.'),
          optional('json_schema', { kind: 'anything' }, 'Its type: a text that holds JSON Schema.'),
        ],
      },
      'The answer.',
    ),
    optional(
      'execution_settings',
      { kind: 'anything' },
      'Parameters of the model, by the id of a service or `default`.',
    ),
    unsafe,
  ],
};
