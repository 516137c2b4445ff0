import type { HelperInfo } from './dialect.js';
import { blockHelper, documented, inlineHelper, optional, required } from './describeHelper.js';

const values = required('…values', 'The values.');
const pair = [required('left', 'A value.'), required('right', 'Another value.')];

/** Helpers that Semantic Kernel has in .NET and in Python. */
export const semanticKernelHelpers: readonly HelperInfo[] = [
  blockHelper(
    'message',
    documented(
      'A message of a role. Python writes a `<message>` tag; .NET writes `<role~>`, which nothing reads: write `<message role="user">` there.',
      '{{#message role="user"}}{{question}}{{/message}}',
    ),
    {
      hash: [required('role', 'The role: `system`, `user`, `assistant` or `tool`.')],
      hasElse: false,
      snippet: '{{#message role="${1|user,system,assistant|}"}}$0{{/message}}',
    },
  ),
  inlineHelper('set', documented('Gives a variable a value.', '{{set "name" value}}'), {
    parameters: [optional('name', 'The name of the variable.'), optional('value', 'Its value.')],
    hash: [optional('name', 'The name of the variable.'), optional('value', 'Its value.')],
  }),
  inlineHelper(
    'json',
    documented('Prints a value as JSON. A text has quotes in Python and none in .NET.', '{{json customer}}'),
    { parameters: [required('value', 'The value to print.')] },
  ),
  inlineHelper('concat', documented('Joins values to one text.', '{{concat first " " last}}'), {
    parameters: [values],
  }),
  inlineHelper('array', documented('Makes a list of values.', '{{array "a" "b"}}'), { parameters: [values] }),
  inlineHelper(
    'or',
    documented(
      'Whether one of the values is true; an empty text counts as true in .NET.',
      '{{#if (or a b)}}…{{/if}}',
    ),
    { parameters: pair },
  ),
  inlineHelper(
    'range',
    documented(
      'The numbers from one to another: .NET includes the last, Python does not.',
      '{{#each (range 1 3)}}{{this}}{{/each}}',
    ),
    {
      parameters: [
        required('start', 'The first number.'),
        optional('end', 'The last one.'),
        optional('step', 'Python only.'),
      ],
    },
  ),
  inlineHelper(
    'equals',
    documented('Whether two values are equal.', '{{#if (equals tone "formal")}}…{{/if}}'),
    {
      parameters: pair,
    },
  ),
  inlineHelper('add', documented('Adds numbers.', '{{add a b}}'), { parameters: [values] }),
  inlineHelper('subtract', documented('Subtracts numbers from the first.', '{{subtract a b}}'), {
    parameters: [values],
  }),
];

/** Helpers of Semantic Kernel for .NET alone. */
export const semanticKernelNetHelpers: readonly HelperInfo[] = [
  blockHelper('raw', documented('Prints its body as it stands.', '{{{{raw}}}}{{as it is}}{{{{/raw}}}}'), {
    hasElse: false,
  }),
  inlineHelper('get', documented('The value of a variable, in older versions.', '{{get "name"}}'), {
    parameters: [required('name', 'The name of the variable.')],
  }),
];

const comparisons = ['less_than', 'greater_than', 'less_than_or_equal', 'greater_than_or_equal'].flatMap(
  (name) =>
    bothSpellings(name, documented('Compares two numbers.', `{{#if (${name} count 3)}}…{{/if}}`), pair),
);

/** Helpers of Semantic Kernel for Python alone. */
export const semanticKernelPythonHelpers: readonly HelperInfo[] = [
  inlineHelper('messages', documented('Prints `chat_history` as `<message>` tags.', '{{messages}}')),
  ...bothSpellings(
    'message_to_prompt',
    documented('Prints the current message as a tag.', '{{message_to_prompt}}'),
    [],
  ),
  ...comparisons,
  ...bothSpellings('double_open', documented('Prints two opening braces.', '{{double_open}}'), []),
  ...bothSpellings('double_close', documented('Prints two closing braces.', '{{double_close}}'), []),
  ...bothSpellings('camel_case', documented('Writes a text in PascalCase.', '{{camel_case name}}'), [
    required('text', 'The text.'),
  ]),
  ...bothSpellings('snake_case', documented('Writes a text in snake_case.', '{{snake_case name}}'), [
    required('text', 'The text.'),
  ]),
];

/** A helper under its name and under the same in camel case. */
function bothSpellings(
  name: string,
  documentation: string,
  parameters: HelperInfo['parameters'],
): readonly HelperInfo[] {
  const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [name, camel].map((spelling) => inlineHelper(spelling, documentation, { parameters }));
}
