import { visit } from '../../handlebars/index.js';
import type { PromptRule } from '../rule.js';

/** Blocks stand in blocks in blocks. */
export const deepNesting: PromptRule = {
  of: 'prompt',
  code: 'deep-nesting',
  severity: 'off',
  example: {
    bad: `id: example
format: text
template:
  content: "{{#if a}}{{#if b}}{{#if c}}{{#if d}}«{{#if e}}»Hello{{/if}}{{/if}}{{/if}}{{/if}}{{/if}}"
  variables: [a, b, c, d, e]
`,
  },
  *check({ prompt }) {
    for (const site of prompt.templates) {
      const found: { readonly start: number; readonly end: number }[] = [];
      visit(site.tree, {
        enter(node, ancestors) {
          if (node.kind !== 'block') return undefined;
          if (ancestors.filter(({ kind }) => kind === 'block').length < most) return undefined;
          found.push(node.opener.span);
          return 'skip';
        },
      });
      for (const span of found) {
        yield {
          span: site.map.toFileSpan(span),
          message: `This block stands in ${most} others. Extract a partial.`,
        };
      }
    }
  },
};

const most = 4;
