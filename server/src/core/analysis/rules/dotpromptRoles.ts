import type { StringLiteral } from '../../handlebars/index.js';
import type { DialectId } from '../../formats/index.js';
import { nearest } from '../../text/index.js';
import type { HelperCall } from '../promptAnalysis.js';
import type { PromptFacts, PromptRule } from '../rule.js';
import { changeTo, nameSpan, replaceInTemplate } from '../templateEdits.js';
import { isHiddenVariable } from './helperForm.js';

const where: readonly DialectId[] = ['dotprompt', 'firebase'];

/** A role in capitals is no marker: what follows is lost, or the marker itself is sent. */
export const roleNameCase: PromptRule = {
  of: 'prompt',
  code: 'role-name-case',
  severity: 'error',
  where,
  example: {
    path: 'prompts/example.prompt',
    bad: '---\nmodel: googleai/gemini-2.5-flash\n---\n{{role "«System»"}}\nYou are terse.\n',
    fixed: '---\nmodel: googleai/gemini-2.5-flash\n---\n{{role "system"}}\nYou are terse.\n',
  },
  *check(facts) {
    for (const { call, name } of namedRoles(facts)) {
      const lower = name.value.trim().toLowerCase();
      if (isMarker(name.value) || !roles.includes(lower)) continue;
      yield {
        span: call.site.map.toFileSpan(nameSpan(name)),
        message: `Roles are written in small letters: '${name.value}' begins no message, and what follows is lost or sent with the marker. Write '${lower}'.`,
        fixes: [changeTo(call.site, nameSpan(name), lower)],
      };
    }
  },
};

/** A role that dotprompt does not know is passed on as it is. */
export const roleNameUnknown: PromptRule = {
  of: 'prompt',
  code: 'role-name-unknown',
  // dotprompt itself passes any small letters on; the model's service is what refuses them.
  severity: 'warning',
  where,
  example: {
    path: 'prompts/example.prompt',
    bad: '---\nmodel: googleai/gemini-2.5-flash\n---\n{{role "«assistant»"}}\nHow can I help?\n',
    fixed: '---\nmodel: googleai/gemini-2.5-flash\n---\n{{role "model"}}\nHow can I help?\n',
  },
  *check(facts) {
    for (const { call, name } of namedRoles(facts)) {
      const { value } = name;
      if (roles.includes(value.trim().toLowerCase())) continue;
      const guess = synonyms.get(value) ?? nearest(value, roles);
      const question = guess === undefined ? '' : ` Did you mean '${guess}'?`;
      yield {
        span: call.site.map.toFileSpan(nameSpan(name)),
        ...(isMarker(value) ? {} : { severity: 'error' as const }),
        message: isMarker(value)
          ? `'${value}' is no role of dotprompt, which has 'user', 'model', 'system' and 'tool': it is passed on as it is.${question}`
          : `A role has small letters only, so '${value}' begins no message, and what follows is lost or sent with the marker.${question}`,
        fixes: guess === undefined ? [] : [changeTo(call.site, nameSpan(name), guess)],
      };
    }
  },
};

/** `{{role}}` without a name: the message is lost. */
export const roleMissingArgument: PromptRule = {
  of: 'prompt',
  code: 'role-missing-argument',
  severity: 'error',
  where,
  example: {
    path: 'prompts/example.prompt',
    bad: '---\nmodel: googleai/gemini-2.5-flash\n---\n{{«role»}}\nHello!\n',
    fixed: '---\nmodel: googleai/gemini-2.5-flash\n---\n{{role "user"}}\nHello!\n',
  },
  *check({ helperCalls }) {
    for (const call of helperCalls) {
      if (call.broken || !isRoleWithoutName(call) || isHiddenVariable(call)) continue;
      const { end } = call.call.callee.span;
      yield {
        span: call.span,
        message: `'role' needs a name, or the message that it begins is lost. Write '{{role "user"}}'.`,
        fixes: [
          { title: `Add '"user"'`, edits: [replaceInTemplate(call.site, { start: end, end }, ' "user"')] },
        ],
      };
    }
  },
};

/** Whether a call has a rule of its own instead of a count of arguments. */
export function isRoleWithoutName({ helper, call, form }: HelperCall): boolean {
  return helper?.name === 'role' && form === 'inline' && call.args.length === 0;
}

const roles: readonly string[] = ['user', 'model', 'system', 'tool'];

const synonyms: ReadonlyMap<string, string> = new Map([
  ['assistant', 'model'],
  ['ai', 'model'],
  ['bot', 'model'],
  ['human', 'user'],
  ['developer', 'system'],
  ['function', 'tool'],
]);

/** What the expression of npm dotprompt accepts. */
function isMarker(role: string): boolean {
  return /^[a-z]+$/.test(role);
}

function* namedRoles({
  helperCalls,
}: PromptFacts): Iterable<{ readonly call: HelperCall; readonly name: StringLiteral }> {
  for (const call of helperCalls) {
    const [name] = call.call.args;
    if (!call.broken && call.helper?.name === 'role' && name?.kind === 'string') yield { call, name };
  }
}
