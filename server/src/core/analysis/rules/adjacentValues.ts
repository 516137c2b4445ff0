import type { Statement } from '../../handlebars/index.js';
import type { PromptFacts, PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';
import { nodesOf } from '../templateNodes.js';

/** Two numbers at the beginning of a body, with nothing between them, are added. */
export const adjacentValuesAdded: PromptRule = {
  of: 'prompt',
  code: 'adjacent-values-added',
  severity: 'warning',
  where: ['handlebars', 'dotprompt', 'firebase', 'prompt-manager'],
  example: {
    path: 'prompts/example.prompt',
    bad: '---\ninput:\n  schema:\n    hours: integer\n    minutes: integer\n---\n{{hours}}«{{minutes}}» on the clock\n',
    fixed:
      '---\ninput:\n  schema:\n    hours: integer\n    minutes: integer\n---\n{{hours}} {{minutes}} on the clock\n',
  },
  *check(facts) {
    const isNumber = numbersOf(facts);
    for (const site of facts.prompt.templates) {
      const bodies = [
        site.tree.body,
        ...nodesOf(site, 'block').map(({ body }) => body),
        ...nodesOf(site, 'else').map(({ body }) => body),
      ];
      for (const body of bodies) {
        const [first, second] = body.filter(({ kind }) => kind !== 'comment');
        if (!first || !second || !isNumber(first) || !isNumber(second)) continue;
        const at = { start: second.span.start, end: second.span.start };
        yield {
          span: site.map.toFileSpan(second.span),
          message:
            'Handlebars adds two numbers that begin a text with nothing between them: 1 and 2 print 3. Put a space between.',
          fixes: [{ title: 'Insert a space', edits: [replaceInTemplate(site, at, ' ')] }],
        };
      }
    }
  },
};

/** Tells whether a tag prints a number or a boolean. */
function numbersOf({ uses, dataUses }: PromptFacts): (statement: Statement) => boolean {
  const numeric = new Set<unknown>(
    uses
      .filter(({ position, type }) => position === 'printed' && numericKinds.has(type.kind))
      .map(({ path }) => path),
  );
  for (const { name, path } of dataUses) if (numericData.has(name)) numeric.add(path);
  return (statement) => statement.kind === 'mustache' && numeric.has(statement.call.callee);
}

const numericKinds: ReadonlySet<string> = new Set(['integer', 'number', 'boolean']);
const numericData: ReadonlySet<string> = new Set(['index', 'first', 'last']);
