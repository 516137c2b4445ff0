import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';
import { isHiddenVariable } from './helperForm.js';

/** A variable has the name of a helper, which wins in `{{name}}`. */
export const variableNamedLikeBuiltin: PromptRule = {
  of: 'prompt',
  code: 'variable-named-like-builtin',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: "What happened: {{«log»}}"
  variables: [log]
`,
    fixed: `id: example
format: text
template:
  content: "What happened: {{this.log}}"
  variables: [log]
`,
  },
  *check({ helperCalls }) {
    for (const call of helperCalls) {
      if (call.broken || !call.helper || !isHiddenVariable(call)) continue;
      const { name, site, span } = call;
      const at = call.call.callee.span.start;
      yield {
        span,
        message: `'${name}' is a helper: this tag calls it, and the variable '${name}' is hidden. Write '{{this.${name}}}' for the variable.`,
        fixes: [
          {
            title: `Change to 'this.${name}'`,
            edits: [replaceInTemplate(site, { start: at, end: at }, 'this.')],
          },
        ],
      };
    }
  },
};
