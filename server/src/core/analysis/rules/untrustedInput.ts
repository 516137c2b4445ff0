import type { TemplateSite } from '../../formats/index.js';
import type { VariableUse } from '../promptAnalysis.js';
import type { PromptFacts, PromptRule } from '../rule.js';

/** What a user gives stands where the model takes its orders from. */
export const untrustedInSystem: PromptRule = {
  of: 'prompt',
  code: 'untrusted-in-system',
  severity: 'off',
  where: ['prompt-manager', 'dotprompt', 'firebase', 'github-models'],
  example: {
    bad: `id: example
format: chat
chat_template:
  messages:
    - role: system
      content: You are terse. The user says {{«question»}}.
    - role: user
      content: "{{question}}"
  variables: [question]
`,
  },
  *check(facts) {
    for (const use of facts.uses) {
      if (!isPrinted(use) || roleAt(facts, use) !== 'system') continue;
      yield {
        span: use.span,
        message: `'${use.name}' is printed in a message of the system, where what a user writes is taken for an order. Print it in a message of the user.`,
      };
    }
  },
};

/** A value stands in a fence or in quotes of JSON, which it can close. */
export const fenceBreak: PromptRule = {
  of: 'prompt',
  code: 'fence-break',
  severity: 'off',
  example: {
    bad: `id: example
format: text
template:
  content: |
    {"question": "{{«question»}}"}
  variables: [question]
`,
  },
  *check({ uses }) {
    for (const use of uses) {
      if (!isPrinted(use) || !(isFenced(use.site, use) || isJsonText(use.site, use))) continue;
      yield {
        span: use.span,
        message: `The value of '${use.name}' can hold what ends the fence or the quotes around it. Escape it in the program, or print it with a helper that does.`,
      };
    }
  },
};

/** A value stands among the instructions with nothing around it. */
export const unfencedUserInput: PromptRule = {
  of: 'prompt',
  code: 'unfenced-user-input',
  severity: 'off',
  example: {
    bad: `id: example
format: text
template:
  content: |
    Translate the text into French.
    {{«text»}}
  variables: [text]
`,
  },
  *check({ uses }) {
    for (const use of uses) {
      if (!isPrinted(use) || !standsAlone(use.site, use) || isFenced(use.site, use)) continue;
      yield {
        span: use.span,
        message: `The value of '${use.name}' follows the instructions with nothing around it, so it can go on with them. Put it between tags or in a fence.`,
      };
    }
  },
};

/** Only values of the prompt itself are a user's. */
function isPrinted({ position, broken, resolves }: VariableUse): boolean {
  const isGiven = resolves.kind === 'declaration' || resolves.kind === 'undeclared';
  return position === 'printed' && !broken && isGiven;
}

/** The role of the message that a value is printed in: of the file, or by the `{{role}}` before it. */
function roleAt({ helperCalls }: PromptFacts, { site, path }: VariableUse): string | undefined {
  if (site.part.kind === 'message') return site.part.role?.value;
  const before = helperCalls.findLast(
    ({ site: other, name, span }) =>
      other === site && name === 'role' && span.start < site.map.toFile(path.span.start),
  );
  const [role] = before?.call.args ?? [];
  return role?.kind === 'string' ? role.value : undefined;
}

/** Whether an odd number of fences stands before a value. */
function isFenced({ text }: TemplateSite, { path }: VariableUse): boolean {
  const before = text.slice(0, path.span.start);
  return (before.match(/^[ \t]*(?:\x60{3,}|~{3,})/gm)?.length ?? 0) % 2 === 1;
}

function isJsonText({ text }: TemplateSite, { path }: VariableUse): boolean {
  return /"[\w-]+"\s*:\s*"[^"\n]*\{\{[^"\n]*$/.test(text.slice(0, path.span.start));
}

/** Whether nothing else stands in the line of a value, and no mark in the lines around it. */
function standsAlone({ text }: TemplateSite, { path }: VariableUse): boolean {
  const start = text.lastIndexOf('\n', path.span.start) + 1;
  const found = text.indexOf('\n', path.span.end);
  const end = found < 0 ? text.length : found;
  if (!/^\s*\{\{\{?\s*[\w.]+\s*\}?\}\}\s*$/.test(text.slice(start, end))) return false;
  const mark = /^\s*(?:<|\x60{3}|~{3}|"""|---|===|\[)/;
  const above = text.slice(0, start).trimEnd().split('\n').at(-1) ?? '';
  return above.trim() !== '' && !mark.test(above);
}
