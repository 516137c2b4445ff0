import type { DataVariableInfo } from './dialect.js';

/** The data variables that handlebars.js 4.7 sets by itself. */
export const builtInDataVariables: readonly DataVariableInfo[] = [
  {
    name: 'index',
    where: 'loop',
    documentation: 'Position of the current item in `{{#each}}`, counted from 0.',
  },
  {
    name: 'key',
    where: 'loop',
    documentation: 'Key of the current item when `{{#each}}` runs over a map; over a list, its position.',
  },
  {
    name: 'first',
    where: 'loop',
    documentation:
      'True for the first item of `{{#each}}`.\n\n```handlebars\n{{#unless @first}}, {{/unless}}\n```',
  },
  {
    name: 'last',
    where: 'loop',
    documentation:
      'True for the last item of `{{#each}}`.\n\n```handlebars\n{{#unless @last}}, {{/unless}}\n```',
  },
  {
    name: 'root',
    where: 'everywhere',
    documentation:
      'The variables of the prompt, from any depth.\n\n```handlebars\n{{#each items}}{{name}} in {{@root.language}}{{/each}}\n```',
  },
];
