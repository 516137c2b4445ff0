import type { PromptFile, PromptNode, TemplateSite } from '../../formats/index.js';
import { firstVersion, formats, type Data, type Format } from '../../prompt/index.js';
import type { FrameworkPrompt } from '../frameworkPrompt.js';
import { frameworkMessages, type MessageSource } from './frameworkMessages.js';
import { inputFields, type FindSchema } from './frameworkPromptOf.js';
import { modelSettings } from './modelSettings.js';

/**
 * A prompt of any kind of file for plugins, as far as it can be read. Without `rendered` its texts are templates, in the
 * order of the templates that are messages, or else of the one that is the content.
 */
export function frameworkPromptIn(
  { file, prompt }: { readonly file: PromptFile; readonly prompt: PromptNode },
  findSchema: FindSchema,
  rendered?: readonly MessageSource[],
): FrameworkPrompt {
  const inputs = prompt.inputSchema && findSchema(prompt.inputSchema.value);
  const output = prompt.outputSchema && findSchema(prompt.outputSchema.value);
  const names = prompt.declared?.map(({ value }) => value) ?? [];
  const sources = rendered ?? writtenMessages(prompt);
  return {
    id: prompt.name,
    version: prompt.version?.value ?? firstVersion,
    format: formatOf(file, prompt, sources),
    description: prompt.description?.value,
    messages: frameworkMessages(sources),
    partials: Object.fromEntries(prompt.templates.flatMap(partialOf)),
    inputs: inputFields(names, inputs?.fields ?? prompt.inputs?.fields ?? []),
    settings: modelSettings(file.format, prompt.data ?? {}, output),
  };
}

function writtenMessages(prompt: PromptNode): readonly MessageSource[] {
  return prompt.templates
    .filter(({ part }) => part.kind === (isChat(prompt) ? 'message' : 'content'))
    .map((site) => written(prompt, site));
}

function written(prompt: PromptNode, { part, text }: TemplateSite): MessageSource {
  if (part.kind !== 'message') return { role: undefined, content: text, extra: {} };
  const extra: Record<string, Data> = {};
  for (const key of ['name', 'function_call', 'tool_calls']) {
    const value = prompt.at('chat_template', 'messages', part.index, key)?.value ?? null;
    if (value !== null) extra[key] = value;
  }
  return { role: part.role?.value ?? 'user', content: text, extra };
}

function partialOf({ part, text }: TemplateSite): readonly (readonly [string, string])[] {
  return part.kind === 'partial' ? [[part.name.value, text]] : [];
}

/** dotprompt makes messages of every text. */
function formatOf(file: PromptFile, prompt: PromptNode, sources: readonly MessageSource[]): Format {
  const named = formats.find((format) => format === prompt.format?.value);
  const hasRoles = file.format === 'dotprompt' || sources.some(({ role }) => role !== undefined);
  return named ?? (hasRoles ? 'chat' : 'text');
}

function isChat({ format, templates }: PromptNode): boolean {
  return format ? format.value === 'chat' : templates.some(({ part }) => part.kind === 'message');
}
