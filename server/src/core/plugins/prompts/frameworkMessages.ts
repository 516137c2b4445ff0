import { isDataList, isDataMap, type Data, type DataMap } from '../../prompt/index.js';
import { toJson } from '../../schema/index.js';
import type { FrameworkMessage, FunctionCall, ToolCall } from '../frameworkPrompt.js';

/** A message as a file or a rendering has it: its role, its text, and its other keys. */
export interface MessageSource {
  readonly role: string | undefined;
  readonly content: string;
  /** `name`, `function_call`, `tool_calls`, `tool_call_id` as the file has them. */
  readonly extra: Readonly<Record<string, Data>>;
}

/**
 * The messages of a prompt with their calls of tools. The Prompt Manager model has no `tool_call_id`: a message of a tool
 * answers the first call before it that is still open, of those with its name if there are any.
 */
export function frameworkMessages(sources: readonly MessageSource[]): readonly FrameworkMessage[] {
  const open: ToolCall[] = [];
  return sources.map((source) => {
    const message = messageOf(source);
    open.push(...(message.toolCalls ?? []));
    if (message.role !== 'tool') return message;
    const id = message.toolCallId ?? answeredCall(open, message.name)?.id;
    const answered = open.findIndex((call) => call.id === id);
    if (answered >= 0) open.splice(answered, 1);
    return id === undefined ? message : { ...message, toolCallId: id };
  });
}

function messageOf({ role, content, extra }: MessageSource): FrameworkMessage {
  const { name, function_call: call, tool_calls: calls, tool_call_id: id } = extra;
  const functionCall = call !== undefined && isDataMap(call) ? functionCallOf(call) : undefined;
  const toolCalls = calls !== undefined && isDataList(calls) ? calls.flatMap(toolCallOf) : [];
  return {
    role: role?.trim().toLowerCase(),
    content,
    ...(typeof name === 'string' && { name }),
    ...(functionCall && { functionCall }),
    ...(toolCalls.length > 0 && { toolCalls }),
    ...(typeof id === 'string' && { toolCallId: id }),
  };
}

function toolCallOf(value: Data, index: number): readonly ToolCall[] {
  if (!isDataMap(value)) return [];
  const { id, function: called } = value;
  const call = functionCallOf(called !== undefined && isDataMap(called) ? called : value);
  return call ? [{ id: typeof id === 'string' ? id : `call_${index + 1}`, ...call }] : [];
}

function functionCallOf({ name, arguments: given }: DataMap): FunctionCall | undefined {
  if (typeof name !== 'string') return undefined;
  return { name, arguments: typeof given === 'string' ? given : JSON.stringify(toJson(given ?? {})) };
}

function answeredCall(open: readonly ToolCall[], name: string | undefined): ToolCall | undefined {
  return open.find((call) => call.name === name) ?? open[0];
}
