import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A prompt as people write them, about one kilobyte. */
export const paragraph = `You are a helpful assistant for {{company.name}}. Today is {{date}}.

{{#if customer.vip}}
The customer {{customer.name}} is a VIP since {{customer.since}}; be especially kind, and offer a call back whenever
the answer takes more than two sentences.
{{else if customer.isNew}}
Welcome the new customer {{customer.name}}.
{{else}}
Treat {{customer.name}} well.
{{/if}}

{{! The history of the conversation, oldest message first }}
{{#each messages as |message index|}}
  {{index}}. {{message.role}}: {{message.content}}
  {{#unless @last}}---{{/unless}}
{{/each}}

Answer in {{language}} with at most {{maxWords}} words, in plain sentences that a person without any technical
knowledge can follow. {{> footer team=team.name tone="warm"}} Do not speak about prices before you are asked.
Use the tools {{lookup tools 0}} and {{join (map tools "name") ", "}} when they help you to give a better answer.

`;

/** The same with built-in helpers only, and without partials, which a chat prompt does not have. */
const instructions = paragraph
  .replace('{{> footer team=team.name tone="warm"}}', 'Sign as {{team}}.')
  .replace('{{join (map tools "name") ", "}}', '{{lookup tools 1}}');

/** A file with a chat prompt of about that many lines; the mark `█` stands in the middle, where somebody types. */
export function longPrompt(lines: number): string {
  const body = indented(instructions);
  const perMessage = body.split('\n').length + 2;
  const count = Math.max(2, Math.round((lines - head.split('\n').length) / perMessage));
  const messages = Array.from({ length: count }, (_, index) => {
    const typed = index === count >> 1 ? '        Dear {{customer.name}}: {{cu█}},\n' : '';
    return `    - role: ${index % 2 === 0 ? 'user' : 'assistant'}\n      content: |\n${typed}${body}\n`;
  });
  return head + messages.join('');
}

const head = `id: customer_support
version: 2.4.1
format: chat
status: active
metadata:
  description: Answers customers of the shop.
  author: ann
  tags: [support, chat]
input_schema: support_input
chat_template:
  variables: [company, date, customer, messages, language, maxWords, team, tools]
  messages:
`;

/** A prompt of text of about that many lines, with values that it renders with. */
export function previewedPrompt(lines: number): {
  readonly text: string;
  readonly values: Readonly<Record<string, unknown>>;
} {
  const part = indented(instructions).replace(/^ {4}/gm, '');
  const parts = Array.from({ length: Math.ceil(lines / part.split('\n').length) }, () => part);
  const text = `id: welcome
version: 1.0.0
format: text
template:
  variables: [company, date, customer, messages, language, maxWords, team, tools]
  content: |
    Dear {{customer.name}},
${parts.join('\n')}
`;
  const values = {
    company: { name: 'Acme' },
    date: '2025-11-26',
    customer: { name: 'Ann', vip: true, since: '2020' },
    messages: ['user', 'assistant'].map((role) => ({ role, content: 'Where is my parcel?' })),
    language: 'English',
    maxWords: 80,
    team: 'Support',
    tools: ['search', 'refund'],
  };
  return { text, values };
}

/** Among so many folders a library's prompts are shared. */
export const teamCount = 20;

/** Writes a folder with so many prompts of text, one in a file. */
export function writeLibrary(folder: string, prompts: number): void {
  const content = paragraph.trimEnd().replace(/^(?=.)/gm, '    ');
  const folders = Array.from({ length: teamCount }, (_, team) =>
    path.join(folder, 'prompts', `team-${String(team).padStart(2, '0')}`),
  );
  for (const team of folders) mkdirSync(team, { recursive: true });
  for (let number = 0; number < prompts; number++) {
    const file = path.join(folders[number % folders.length] ?? folder, `prompt-${number}.yaml`);
    writeFileSync(
      file,
      `id: prompt-${number}
version: 1.0.0
format: text
status: ${number % 3 === 0 ? 'draft' : 'active'}
metadata:
  description: Prompt number ${number}.
  tags: [tag-${number % 7}, support]
template:
  variables: [company, date, customer, messages, language, maxWords, team, tools]
  content: |
${content}
`,
    );
  }
}

/** The schema that `longPrompt` names. */
export const supportSchema = `version: 1.0.0
schemas:
- name: support_input
  description: What a customer asks.
  fields:
  - name: company
    type: dict
  - name: date
    type: string
  - name: customer
    type: dict
    item_schema: customer
  - name: messages
    type: list
    item_schema: message
  - name: language
    type: string
    default: English
  - name: maxWords
    type: integer
  - name: team
    type: string
  - name: tools
    type: list
- name: customer
  fields:
  - name: name
    type: string
  - name: since
    type: string
  - name: vip
    type: boolean
  - name: isNew
    type: boolean
- name: message
  fields:
  - name: role
    type: string
  - name: content
    type: string
`;

function indented(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '        ');
}
