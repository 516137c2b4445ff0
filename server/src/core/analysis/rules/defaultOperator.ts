import { defaultFixes } from '../operatorFixes.js';
import type { HelperCall } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';

/** `{{x ?? "text"}}`: Handlebars reads it as a call of the helper `x`. */
export const defaultOperator: PromptRule = {
  of: 'prompt',
  code: 'default-operator',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: Dear {{name «??» "reader"}},
  variables: [name]
`,
    fixed: `id: example
format: text
template:
  content: Dear {{#if name}}{{name}}{{else}}reader{{/if}},
  variables: [name]
`,
  },
  *check({ helperCalls }) {
    for (const call of helperCalls) {
      const operator = call.call.args[0];
      if (call.broken || !operator || operatorIn(call) !== '??') continue;
      yield {
        span: call.site.map.toFileSpan(operator.span),
        message: `Handlebars has no operator '??': '${call.name}' is called as a helper, and rendering fails. Write '{{#if ${call.name}}}{{${call.name}}}{{else}}…{{/if}}'.`,
        fixes: call.node.kind === 'mustache' ? defaultFixes(call.site, call.node) : [],
      };
    }
  },
};

/** `{{a - b}}` and `{{a ? b : c}}`: Handlebars reads them as calls, too. */
export const operatorWord: PromptRule = {
  of: 'prompt',
  code: 'operator-in-expression',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: "{{total «-» paid}} are left."
  variables: [total, paid]
`,
  },
  *check({ helperCalls }) {
    for (const call of helperCalls) {
      const operator = call.call.args[0];
      const sign = operatorIn(call);
      if (call.broken || !operator || sign === undefined || sign === '??') continue;
      yield {
        span: call.site.map.toFileSpan(operator.span),
        message: `Handlebars has no operator '${sign}': '${call.name}' is called as a helper, and rendering fails. Use a variable that holds the result.`,
      };
    }
  },
};

/** The operator of another language that Handlebars takes for the first argument of a helper: `??`, `?` or `-`. */
export function operatorIn({
  helper,
  call,
  site,
}: Pick<HelperCall, 'helper' | 'call' | 'site'>): string | undefined {
  const [first] = call.args;
  if (helper || call.args.length < 2 || first?.kind !== 'path') return undefined;
  const name = site.text.slice(first.span.start, first.span.end);
  return name === '??' || name === '?' || name === '-' ? name : undefined;
}
