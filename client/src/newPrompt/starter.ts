/** The kinds of prompt that can be started. */
export type PromptKind = 'chat' | 'text';

/** A file with a small prompt that has everything a reader needs to go on from. */
export function starterFile(kind: PromptKind, id: string): string {
  return `id: ${id}
version: 1.0.0
format: ${kind}
${bodies[kind]}status: draft
metadata:
  description: Says in one sentence what the prompt is for.
  tags: []
`;
}

const bodies: Readonly<Record<PromptKind, string>> = {
  chat: `chat_template:
  messages:
    - role: system
      content: |-
        You answer questions about {{topic}}.
        Say so when you do not know the answer.
    - role: user
      content: |-
        {{question}}
  variables:
    - topic
    - question
`,
  text: `template:
  content: |-
    Summarize the text below in {{sentences}} sentences.

    {{text}}
  variables:
    - sentences
    - text
`,
};
