import type { VariableUse } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';
import { changeTo } from '../templateEdits.js';

const loopNames: ReadonlySet<string> = new Set(['index', 'key', 'first', 'last']);

/** A loop uses `index` where it means `@index`. */
export const indexWithoutAt: PromptRule = {
  of: 'prompt',
  code: 'index-without-at',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: "{{#each steps}}{{«index»}}. {{this}} {{/each}}"
  variables: [steps]
`,
    fixed: `id: example
format: text
template:
  content: "{{#each steps}}{{@index}}. {{this}} {{/each}}"
  variables: [steps]
`,
  },
  *check({ uses, declarations }) {
    for (const use of uses) {
      if (use.broken || declarations.has(use.name) || !isForgottenAt(use)) continue;
      yield {
        span: use.span,
        message: `'${use.name}' is looked up in the item here and prints nothing. Write '@${use.name}' for the position in the loop.`,
        fixes: [changeTo(use.site, use.path.span, `@${use.name}`)],
      };
    }
  },
};

/**
 * Whether a name is meant to be a data variable: one that the item is known not to have, or `index` of an item of
 * which nothing is known.
 */
export function isForgottenAt({ name, path, resolves, scope }: VariableUse): boolean {
  if (scope.context.kind !== 'item' || !loopNames.has(name)) return false;
  if (path.depth > 0 || path.explicitThis || path.data || path.segments.length !== 1) return false;
  if (resolves.kind === 'noField') return true;
  return resolves.kind === 'field' && resolves.owner.kind === 'any' && name === 'index';
}
