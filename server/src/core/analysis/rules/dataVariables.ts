import type { DialectId } from '../../formats/index.js';
import { nearest } from '../../text/index.js';
import type { PromptRule } from '../rule.js';
import { changeTo, replaceInTemplate } from '../templateEdits.js';

/** `@index` and its like outside a loop print nothing. */
export const dataVariableOutsideLoop: PromptRule = {
  of: 'prompt',
  code: 'data-variable-outside-loop',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: "Step {{«@index»}}: {{#each steps}}{{this}}{{/each}}"
  variables: [steps]
`,
  },
  *check({ dataUses, dialect }) {
    const loopOnly = new Set(
      dialect.dataVariables.filter(({ where }) => where === 'loop').map(({ name }) => name),
    );
    for (const { broken, name, scope, span } of dataUses) {
      if (broken || scope.inLoop || !loopOnly.has(name)) continue;
      yield { span, message: `'@${name}' has a value only inside '{{#each}}' and prints nothing here.` };
    }
  },
};

/** A data variable that nothing sets prints nothing. */
export const unknownDataVariable: PromptRule = {
  of: 'prompt',
  code: 'unknown-data-variable',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: "{{#each steps}}{{«@indx»}}. {{this}} {{/each}}"
  variables: [steps]
`,
    fixed: `id: example
format: text
template:
  content: "{{#each steps}}{{@index}}. {{this}} {{/each}}"
  variables: [steps]
`,
  },
  *check({ dataUses, dialect, declarations }) {
    const known = dialect.dataVariables.map(({ name }) => name);
    for (const { broken, name, path, site, span } of dataUses) {
      if (broken || known.includes(name) || name === 'partial-block') continue;
      const guess = nearest(name, known);
      const mayBeSet = fromTheProgram.has(dialect.id);
      // Every key of the context that a program gives to dotprompt is a data variable.
      if (mayBeSet && guess === undefined && !declarations.has(name)) continue;
      const segment = path.segments[0]?.span ?? path.span;
      const plain = declarations.has(name)
        ? [
            {
              title: `Change to '${name}'`,
              edits: [replaceInTemplate(site, { start: path.span.start, end: segment.start }, '')],
            },
          ]
        : [];
      yield {
        span,
        message: `Nothing sets '@${name}', so it prints nothing${mayBeSet ? ' unless the program does' : ''}. Known are ${known.map((one) => `'@${one}'`).join(', ')}.`,
        fixes:
          guess === undefined
            ? plain
            : [...plain, { ...changeTo(site, segment, guess), title: `Change to '@${guess}'` }],
      };
    }
  },
};

const fromTheProgram: ReadonlySet<DialectId> = new Set<DialectId>(['dotprompt', 'firebase', 'handlebars']);
