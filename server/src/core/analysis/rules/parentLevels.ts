import type { Fix } from '../../text/index.js';
import type { VariableUse } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';
import type { Scope } from '../scope.js';
import { replaceInTemplate } from '../templateEdits.js';

/** A path has more `../` than there are levels: it prints nothing. */
export const parentTooFar: PromptRule = {
  of: 'prompt',
  code: 'parent-too-far',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: "{{#each steps}}{{«../../title»}}: {{this}} {{/each}}"
  variables: [steps, title]
`,
    fixed: `id: example
format: text
template:
  content: "{{#each steps}}{{../title}}: {{this}} {{/each}}"
  variables: [steps, title]
`,
  },
  *check({ uses }) {
    for (const use of uses) {
      if (!isAboveRoot(use)) continue;
      const { levels, conditions } = levelsOf(use.scope);
      if (use.path.depth <= levels + conditions) continue;
      yield {
        span: use.site.map.toFileSpan(use.path.span),
        message: `There ${levels === 1 ? 'is 1 level' : `are ${levels} levels`} above this place, so '${'../'.repeat(use.path.depth)}' leads nowhere and prints nothing.`,
        fixes: removal(use, levels),
      };
    }
  },
};

/** A path counts an `#if` or `#unless` as a level. */
export const ifAddsNoLevel: PromptRule = {
  of: 'prompt',
  code: 'if-adds-no-level',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: "{{#if formal}}Dear {{«../name»}},{{/if}}"
  variables: [formal, name]
`,
    fixed: `id: example
format: text
template:
  content: "{{#if formal}}Dear {{name}},{{/if}}"
  variables: [formal, name]
`,
  },
  *check({ uses }) {
    for (const use of uses) {
      if (!isAboveRoot(use)) continue;
      const { levels, conditions } = levelsOf(use.scope);
      if (use.path.depth > levels + conditions) continue;
      yield {
        span: use.site.map.toFileSpan(use.path.span),
        message: `'#if' and '#unless' add no level, so '${'../'.repeat(use.path.depth)}' leads above the variables of the prompt and prints nothing.`,
        fixes: removal(use, levels),
      };
    }
  },
};

function isAboveRoot({ broken, resolves }: VariableUse): boolean {
  return !broken && resolves.kind === 'aboveRoot';
}

/** How many levels and how many conditions stand around a place. */
function levelsOf(scope: Scope): { readonly levels: number; readonly conditions: number } {
  let levels = 0;
  let conditions = scope.conditions;
  for (let at = scope.parent; at; at = at.parent) {
    levels++;
    conditions += at.conditions;
  }
  return { levels, conditions };
}

function removal({ path, site }: VariableUse, levels: number): readonly Fix[] {
  const first = path.segments[0];
  if (!first) return [];
  const text = `${'../'.repeat(levels)}${path.explicitThis ? 'this.' : ''}`;
  const edits = [replaceInTemplate(site, { start: path.span.start, end: first.span.start }, text)];
  return [{ title: `Remove '${'../'.repeat(path.depth - levels)}'`, edits }];
}
