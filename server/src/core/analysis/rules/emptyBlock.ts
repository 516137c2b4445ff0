import type { Block } from '../../handlebars/index.js';
import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';

/** A block has nothing to print. */
export const emptyBlock: PromptRule = {
  of: 'prompt',
  code: 'empty-block',
  severity: 'hint',
  example: {
    bad: `id: example
format: text
template:
  content: "Hello{{#if formal}} Madam{{/if}}!«{{#if formal}}{{/if}}»"
  variables: [formal]
`,
    fixed: `id: example
format: text
template:
  content: "Hello{{#if formal}} Madam{{/if}}!"
  variables: [formal]
`,
  },
  *check({ helperCalls }) {
    for (const { broken, helper, node, site } of helperCalls) {
      if (broken || !helper || node.kind !== 'block' || !isEmpty(node)) continue;
      yield {
        span: site.map.toFileSpan(node.span),
        message: `This '${helper.name}' block is empty and prints nothing.`,
        tag: 'unnecessary',
        fixes: [{ title: 'Remove the empty block', edits: [replaceInTemplate(site, node.span, '')] }],
      };
    }
  },
};

function isEmpty({ body, branches, closer }: Block): boolean {
  return (
    closer !== undefined &&
    branches.length === 0 &&
    body.every((statement) => statement.kind === 'content' && statement.value.trim() === '')
  );
}
