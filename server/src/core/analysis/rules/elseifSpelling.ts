import type { HelperCall } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';

const spellings: ReadonlySet<string> = new Set(['elseif', 'elsif', 'elif', 'else-if']);

/** `{{elseif x}}` stands where `{{else if x}}` is meant. */
export const elseifSpelling: PromptRule = {
  of: 'prompt',
  code: 'elseif-spelling',
  severity: 'error',
  example: {
    path: 'letter.hbs',
    bad: '{{#if a}}A{{«elseif» b}}B{{/if}}\n',
    fixed: '{{#if a}}A{{else if b}}B{{/if}}\n',
  },
  *check({ helperCalls }) {
    for (const call of helperCalls) {
      if (call.broken || !isElseIf(call)) continue;
      yield {
        span: call.span,
        message: `'${call.name}' is read as a helper, and rendering fails. Write '{{else if …}}'.`,
        fixes: [
          {
            title: "Change to 'else if'",
            edits: [replaceInTemplate(call.site, call.call.callee.span, 'else if')],
          },
        ],
      };
    }
  },
};

/** Whether a call of an unknown helper is a misspelt `else if`. */
export function isElseIf({ name, helper, form }: HelperCall): boolean {
  return !helper && form === 'inline' && spellings.has(name.toLowerCase());
}
