import type { PromptRule } from '../rule.js';

/** A raw block without a helper of its name. */
export const rawBlockDropped: PromptRule = {
  of: 'prompt',
  code: 'raw-block-dropped',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: "Write it as {{{{«raw»}}}}{{name}}{{{{/raw}}}}."
`,
  },
  *check({ helperCalls }) {
    for (const { broken, helper, node, name, span } of helperCalls) {
      if (broken || helper || node.kind !== 'block' || node.form !== 'raw') continue;
      yield {
        span,
        message: `There is no helper '${name}', so what stands in this raw block is dropped. Write inner tags as '\\{{name}}' instead.`,
      };
    }
  },
};
