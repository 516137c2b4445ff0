import { nearest } from '../../text/index.js';
import type { PartialUse } from '../promptAnalysis.js';
import type { PromptFacts, PromptRule } from '../rule.js';
import { changeTo, nameSpan } from '../templateEdits.js';

/** A template calls a partial that the prompt does not have: rendering fails. */
export const missingPartial: PromptRule = {
  of: 'prompt',
  code: 'missing-partial',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: "{{> greeting}} {{> «greting»}}"
  partials: {greeting: Hello!}
`,
    fixed: `id: example
format: text
template:
  content: "{{> greeting}} {{> greeting}}"
  partials: {greeting: Hello!}
`,
  },
  *check(facts) {
    if (isChat(facts)) return;
    const known = [...partialNames(facts)];
    for (const use of facts.partialUses) {
      if (!isMissing(use, new Set(known))) continue;
      const guess = nearest(use.name ?? '', known);
      const callee = calleeOf(use);
      yield {
        span: use.span,
        message:
          `There is no partial '${use.name ?? ''}' in this prompt, so rendering fails. ` +
          (guess === undefined ? "Add it under 'partials'." : `Did you mean '${guess}'?`),
        fixes: guess === undefined ? [] : [changeTo(use.site, nameSpan(callee), guess)],
      };
    }
  },
};

/** A message calls a partial, which the Python library gives to text prompts only. */
export const chatPartialsUnavailable: PromptRule = {
  of: 'prompt',
  code: 'chat-partials-unavailable',
  severity: 'error',
  example: {
    bad: `id: example
format: chat
chat_template:
  messages:
    - role: user
      content: "Hello! {{> «footer»}}"
`,
  },
  *check(facts) {
    if (!isChat(facts)) return;
    for (const use of facts.partialUses) {
      if (!isMissing(use, facts.inlinePartials)) continue;
      yield {
        span: use.span,
        message: `Chat prompts cannot have partials, so '${use.name ?? ''}' is not found and rendering fails. Put its text into the message.`,
      };
    }
  },
};

/** The names of the partials that a prompt can call. */
export function partialNames({
  prompt,
  inlinePartials,
}: Pick<PromptFacts, 'prompt' | 'inlinePartials'>): ReadonlySet<string> {
  const own = prompt.templates.flatMap(({ part }) => (part.kind === 'partial' ? [part.name.value] : []));
  return new Set([...own, ...inlinePartials]);
}

/** A block partial prints its body when there is no partial, and a computed name may be any. */
function isMissing({ name, node, broken }: PartialUse, known: ReadonlySet<string>): boolean {
  return !broken && name !== undefined && node.kind === 'partial' && !known.has(name);
}

function calleeOf({ node }: PartialUse) {
  return node.kind === 'partial' ? node.call.callee : node.opener.call.callee;
}

function isChat({ prompt, file }: PromptFacts): boolean {
  return file.dialect === 'prompt-manager' && prompt.templates.some(({ part }) => part.kind === 'message');
}
