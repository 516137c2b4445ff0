import { argumentCount, type ArgumentCount } from '../../dialects/index.js';
import type { PromptRule } from '../rule.js';
import { lacksUrl } from './dotpromptMedia.js';
import { isRoleWithoutName } from './dotpromptRoles.js';
import { isNotWord } from './notWordInIf.js';
import { hasWrongForm, isHiddenVariable } from './helperForm.js';

/** A built-in helper is called with too few or too many arguments: rendering fails. */
export const wrongArgumentCount: PromptRule = {
  of: 'prompt',
  code: 'wrong-argument-count',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: "{{#«if» formal polite}}Dear Sir or Madam,{{/if}}"
  variables: [formal, polite]
`,
  },
  *check({ helperCalls }) {
    for (const call of helperCalls) {
      if (call.broken || !call.helper || hasWrongForm(call) || isNotWord(call) || isHiddenVariable(call))
        continue;
      if (isRoleWithoutName(call) || lacksUrl(call)) continue;
      const takes = argumentCount(call.helper);
      const given = call.call.args.length;
      if (given >= takes.least && given <= takes.most) continue;
      const parameters = call.helper.parameters.map(({ name }) => name).join(' ');
      yield {
        span: call.span,
        message: `'${call.name}' takes ${counted(takes)} but gets ${given}, so rendering fails. Write '${call.name} ${parameters}'.`,
      };
    }
  },
};

function counted({ least, most }: ArgumentCount): string {
  if (most === Number.POSITIVE_INFINITY) return `at least ${least} arguments`;
  return `${least === most ? least : `${least} to ${most}`} argument${most === 1 ? '' : 's'}`;
}
