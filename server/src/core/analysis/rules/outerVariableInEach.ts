import type { VariableUse } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';
import { levelsToRoot } from '../scope.js';
import { replaceInTemplate } from '../templateEdits.js';

/** A loop uses a variable of the prompt as if it were a field of the item. */
export const outerVariableInEach: PromptRule = {
  of: 'prompt',
  code: 'outer-variable-in-each',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: "{{#each texts}}Translate {{this}} to {{«language»}}. {{/each}}"
  variables: [texts, language]
`,
    fixed: `id: example
format: text
template:
  content: "{{#each texts}}Translate {{this}} to {{../language}}. {{/each}}"
  variables: [texts, language]
`,
  },
  *check({ uses, declarations }) {
    for (const use of uses) {
      const { name, path, scope, site, span } = use;
      if (use.broken || !declarations.has(name) || !isLookedUpInside(use)) continue;
      const levels = levelsToRoot(scope);
      const up = levels === undefined || levels > readableLevels ? '@root.' : '../'.repeat(levels);
      const start = { start: path.span.start, end: path.span.start };
      const prefixes = up === '@root.' ? [up] : [up, '@root.'];
      yield {
        span,
        message: `'${name}' is looked up in the item here, not among the prompt's variables. Write '${up}${name}' for the variable.`,
        fixes: prefixes.map((prefix) => ({
          title: `Change to '${prefix}${name}'`,
          edits: [replaceInTemplate(site, start, prefix)],
        })),
      };
    }
  },
};

/** Beyond this many `../` nobody counts: `@root` is better. */
const readableLevels = 4;

/** Whether a plain name misses the variables of the prompt: surely, or most likely in an item of which nothing is known. */
function isLookedUpInside({ path, resolves, scope }: VariableUse): boolean {
  if (path.depth > 0 || path.explicitThis || path.data) return false;
  if (resolves.kind === 'noField') return true;
  return (
    scope.context.kind === 'item' &&
    resolves.kind === 'field' &&
    !resolves.field &&
    resolves.owner.kind !== 'list'
  );
}
