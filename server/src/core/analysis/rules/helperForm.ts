import type { HelperCall } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';

/** A helper that only makes a value is used as a block: its body is thrown away. */
export const inlineOnlyAsBlock: PromptRule = {
  of: 'prompt',
  code: 'inline-only-as-block',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: "{{#«lookup» plans name}}Your plan is {{this}}.{{/lookup}}"
  variables: [plans, name]
`,
  },
  *check({ helperCalls }) {
    for (const { broken, helper, form, name, span } of helperCalls) {
      if (broken || helper?.forms !== 'inline' || form !== 'block') continue;
      yield {
        span,
        message: `'${name}' is no block: what stands inside is thrown away. Write '{{${name} …}}' without '#'.`,
      };
    }
  },
};

/** A block helper is called without a body: rendering fails. */
export const blockOnlyAsInline: PromptRule = {
  of: 'prompt',
  code: 'block-only-as-inline',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: "{{«if» formal}}Dear Sir or Madam,"
  variables: [formal]
`,
  },
  *check({ helperCalls }) {
    for (const call of helperCalls) {
      if (call.broken || call.form === 'block' || !hasWrongForm(call)) continue;
      const { name, span } = call;
      yield {
        span,
        message: `'${name}' is a block and fails without a body. Write '{{#${name} …}}…{{/${name}}}'.`,
      };
    }
  },
};

/** Whether a known helper is called as what it is not; a variable of its name has a rule of its own. */
export function hasWrongForm({ helper, form, declaration, call }: HelperCall): boolean {
  if (!helper || helper.forms === 'both') return false;
  if (declaration && form === 'inline' && call.args.length === 0) return false;
  return (form === 'block') !== (helper.forms === 'block');
}

/** Whether a plain `{{name}}` of a variable hits the helper of that name, which has a rule of its own. */
export function isHiddenVariable({ declaration, call, form }: HelperCall): boolean {
  return declaration !== undefined && form === 'inline' && call.args.length === 0 && call.hash.length === 0;
}
