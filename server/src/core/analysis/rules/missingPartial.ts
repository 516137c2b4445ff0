import { addPartial } from '../../formats/index.js';
import { nearest, type Fix } from '../../text/index.js';
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
    const { dialect, workspace } = facts;
    if (isChat(facts) || dialect.partials === 'none') return;
    const inFiles = dialect.partials === 'files';
    const known = inFiles ? [...facts.inlinePartials, ...workspace.partialNames()] : [...partialNames(facts)];
    const found = new Set([...facts.inlinePartials, ...(inFiles ? facts.partialFiles.keys() : known)]);
    for (const use of facts.partialUses) {
      if (!isMissing(use, found)) continue;
      const guess = nearest(use.name ?? '', known);
      const callee = calleeOf(use);
      yield {
        span: use.span,
        // A program may register partials of its own.
        ...(inFiles && { severity: 'warning' as const }),
        message: messageFor(use.name ?? '', inFiles, guess),
        fixes: [
          ...(guess === undefined ? [] : [changeTo(use.site, nameSpan(callee), guess)]),
          ...(inFiles ? [] : created(facts, use.name ?? '')),
        ],
      };
    }
  },
};

function messageFor(name: string, inFiles: boolean, guess: string | undefined): string {
  const question = guess === undefined ? undefined : `Did you mean '${guess}'?`;
  return inFiles
    ? `There is no file for the partial '${name}': unless the program registers it, rendering fails.${question ? ` ${question}` : ''}`
    : `There is no partial '${name}' in this prompt, so rendering fails. ${question ?? "Add it under 'partials'."}`;
}

/** The partial itself, with nothing in it yet; one that is a file is made by the editor. */
function created({ file, prompt }: PromptFacts, name: string): readonly Fix[] {
  const edit = /^[A-Za-z_][\w-]*$/.test(name) ? addPartial(file, prompt, { name, text: '' }) : undefined;
  return edit ? [{ title: `Create the partial '${name}'`, edits: [edit] }] : [];
}

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
