import type { MapShape, Shape } from '../promptManager/shape/modelShape.js';
import { optional, word } from '../shape/key.js';
import { genkitModels } from '../shape/modelNames.js';

const freeMap: Shape = { kind: 'mapOf', values: { kind: 'anything' } };

/** Picoschema or JSON Schema: names of types wherever a value stands. */
const schema: Shape = {
  kind: 'anything',
  suggests: [
    { value: 'string', description: 'Text.' },
    { value: 'number', description: 'A number.' },
    { value: 'integer', description: 'A whole number.' },
    { value: 'boolean', description: '`true` or `false`.' },
    { value: 'any', description: 'Anything.' },
    { value: 'null', description: 'Nothing.' },
  ],
};

/** Each model has bounds of its own. */
const anyNumber: Shape = { kind: 'number', minimum: -Infinity, maximum: Infinity, nullable: true };

const config: MapShape = {
  kind: 'map',
  name: 'config',
  open: true,
  keys: [
    optional('temperature', anyNumber, 'Sampling temperature.'),
    optional('maxOutputTokens', anyNumber, 'Most tokens of the answer.'),
    optional('topK', anyNumber, 'Sample among the K likeliest tokens.'),
    optional('topP', anyNumber, 'Sample among the likeliest tokens that make up P.'),
    optional(
      'stopSequences',
      { kind: 'list', items: word, nullable: true },
      'Texts at which the answer ends.',
    ),
  ],
};

const toolDefinition: MapShape = {
  kind: 'map',
  name: 'tool definition',
  open: true,
  keys: [
    optional('name', word, 'Name of the tool.'),
    optional('description', word, 'What it does.'),
    optional('inputSchema', schema, 'What it takes.'),
    optional('outputSchema', schema, 'What it gives.'),
  ],
};

/** The keys that dotprompt and Genkit read, see the reference of the format; any other is kept only as `raw`. */
export const frontMatterShape: MapShape = {
  kind: 'map',
  name: 'front matter',
  open: true,
  keys: [
    optional('name', word, 'The name of the prompt; without it the name of the file counts.'),
    optional('variant', word, 'The variant of the prompt, as in `name.variant.prompt`.'),
    optional('version', word, 'The version of the prompt.'),
    optional('description', word, 'What the prompt is for.'),
    optional(
      'model',
      { ...word, suggests: genkitModels },
      'The model that the prompt is sent to, such as `googleai/gemini-2.5-flash`.',
    ),
    optional('config', config, 'Parameters of the model, such as `temperature`.'),
    optional(
      'input',
      {
        kind: 'map',
        name: 'input',
        open: true,
        nullable: true,
        keys: [
          optional('schema', schema, 'The variables, in Picoschema or JSON Schema.'),
          optional('default', freeMap, 'Values of variables that are not given.'),
        ],
      },
      'The variables: `schema` in Picoschema or JSON Schema, `default` values.',
    ),
    optional(
      'output',
      {
        kind: 'map',
        name: 'output',
        open: true,
        nullable: true,
        keys: [
          optional(
            'format',
            {
              ...word,
              suggests: [{ value: 'json', description: 'A value by the schema.' }, { value: 'text' }],
            },
            'What the answer is.',
          ),
          optional('schema', schema, 'What a `json` answer looks like.'),
        ],
      },
      'The answer: `format` (`json`, `text`) and `schema`.',
    ),
    optional(
      'tools',
      { kind: 'list', items: word, nullable: true },
      'Names of tools that the model may call.',
    ),
    optional(
      'toolDefs',
      { kind: 'list', items: toolDefinition, nullable: true },
      'Tools that are defined here: `name`, `description`, `inputSchema`.',
    ),
    optional(
      'toolChoice',
      { ...word, suggests: [{ value: 'auto' }, { value: 'required' }, { value: 'none' }] },
      'Read by Genkit: whether the model may, must or may not call tools.',
    ),
    optional(
      'maxTurns',
      { kind: 'integer', above: 0, nullable: true },
      'Read by Genkit: most rounds of calling tools.',
    ),
    optional(
      'returnToolRequests',
      { kind: 'boolean' },
      'Read by Genkit: whether calls of tools are left to the program.',
    ),
    optional('use', { kind: 'anything' }, 'Read by Genkit: the middleware.'),
    optional('metadata', freeMap, 'Read by Genkit: anything else.'),
    optional('ext', { kind: 'anything' }, 'Fields of extensions, by their namespace.'),
    optional('raw', { kind: 'anything' }, 'Reserved: the front matter as it was written.'),
  ],
};
