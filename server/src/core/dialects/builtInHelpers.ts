import type { HelperInfo } from './dialect.js';
import { documented, optional, required } from './describeHelper.js';

/** The helpers that handlebars.js 4.7 brings along. */
export const builtInHelpers: readonly HelperInfo[] = [
  {
    name: 'if',
    forms: 'block',
    parameters: [required('condition', 'The value to test.')],
    hash: [optional('includeZero', 'With `true`, the number 0 counts as true.')],
    blockParams: 0,
    hasElse: true,
    documentation: documented(
      'Prints its body when the condition is true. `false`, `null`, `undefined`, `""`, `0` and an empty list count as false.',
      '{{#if focus}}Focus on {{focus}}.{{else}}Cover everything.{{/if}}',
    ),
    snippet: '{{#if ${1:condition}}}$0{{/if}}',
  },
  {
    name: 'unless',
    forms: 'block',
    parameters: [required('condition', 'The value to test.')],
    hash: [optional('includeZero', 'With `true`, the number 0 counts as true.')],
    blockParams: 0,
    hasElse: true,
    documentation: documented(
      'Prints its body when the condition is false: the reverse of `if`.',
      '{{#unless formal}}Feel free to joke.{{/unless}}',
    ),
    snippet: '{{#unless ${1:condition}}}$0{{/unless}}',
  },
  {
    name: 'each',
    forms: 'block',
    parameters: [required('list', 'The list or map to run over.')],
    hash: [],
    blockParams: 2,
    hasElse: true,
    documentation: documented(
      'Prints its body once for each item of a list or map, and the `{{else}}` branch when there is none. ' +
        'Inside, `this` is the item, `@index` its position, `@key` its key, and `../` leads out.',
      '{{#each items as |item index|}}\n{{index}}. {{item.name}}\n{{else}}\nNothing found.\n{{/each}}',
    ),
    snippet: '{{#each ${1:list}}}$0{{/each}}',
  },
  {
    name: 'with',
    forms: 'block',
    parameters: [required('value', 'The value that becomes `this`.')],
    hash: [],
    blockParams: 1,
    hasElse: true,
    documentation: documented(
      'Prints its body with a value as `this`, and the `{{else}}` branch when the value is empty.',
      '{{#with customer}}{{name}}, {{city}}{{/with}}',
    ),
    snippet: '{{#with ${1:value}}}$0{{/with}}',
  },
  {
    name: 'lookup',
    forms: 'inline',
    parameters: [
      required('value', 'The list or map to look into.'),
      required('key', 'The key or position, which may be computed.'),
    ],
    hash: [],
    blockParams: 0,
    hasElse: false,
    documentation: documented(
      'Gives the item of a list or map at a computed key.',
      '{{lookup labels @index}}',
    ),
    snippet: 'lookup ${1:value} ${2:key}',
  },
  {
    name: 'log',
    forms: 'inline',
    parameters: [optional('…values', 'What to log.')],
    hash: [optional('level', '`debug`, `info`, `warn` or `error`; `info` without it.')],
    blockParams: 0,
    hasElse: false,
    documentation: documented('Writes values to the log and prints nothing.', "{{log 'items' items}}"),
    snippet: 'log ${1:value}',
  },
];
