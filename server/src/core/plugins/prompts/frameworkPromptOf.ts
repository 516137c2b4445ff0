import { dumpPrompt, type Prompt } from '../../prompt/index.js';
import type { Field, SchemaDeclaration } from '../../schema/index.js';
import type { FrameworkPrompt } from '../frameworkPrompt.js';
import { frameworkMessages, type MessageSource } from './frameworkMessages.js';
import { modelSettings } from './modelSettings.js';

/** Finds the declaration of a validation schema by its name. */
export type FindSchema = (name: string) => SchemaDeclaration | undefined;

/** A prompt of the model for plugins: its texts are templates, or `texts` in the order of its messages. */
export function frameworkPromptOf(
  prompt: Prompt,
  findSchema: FindSchema,
  texts?: readonly string[],
): FrameworkPrompt {
  const { id, version, format, template, chat_template: chat, metadata } = prompt;
  const sources: readonly MessageSource[] = chat
    ? chat.messages.map(({ role, content, ...extra }, i) => ({ role, content: texts?.[i] ?? content, extra }))
    : [{ role: undefined, content: texts?.[0] ?? template?.content ?? '', extra: {} }];
  const inputs = prompt.input_schema === null ? undefined : findSchema(prompt.input_schema);
  const output = prompt.output_schema === null ? undefined : findSchema(prompt.output_schema);
  return {
    id,
    version,
    format,
    description: metadata.description ?? undefined,
    messages: frameworkMessages(sources),
    partials: template?.partials ?? {},
    inputs: inputFields((chat ?? template)?.variables ?? [], inputs?.fields ?? []),
    settings: modelSettings('prompt-manager', dumpPrompt(prompt), output),
  };
}

/** The declared variables in order, with what the schema says of them, then those that only the schema has. */
export function inputFields(names: readonly string[], fields: readonly Field[]): readonly Field[] {
  const named = [...new Set(names)].map(
    (name) => fields.find((field) => field.name === name) ?? untyped(name),
  );
  return [...named, ...fields.filter(({ name }) => !names.includes(name))];
}

function untyped(name: string): Field {
  return {
    name,
    type: { kind: 'any' },
    required: false,
    nullable: false,
    default: undefined,
    description: undefined,
    declaredAt: undefined,
  };
}
