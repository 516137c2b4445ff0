import { isDataList, isDataMap, type Data, type DataMap } from './data.js';
import type { Prompt } from './prompt.js';

/**
 * The prompt as plain data, as pydantic's `model_dump(mode="json")` gives it: every field in the order of the model,
 * metadata's further keys after `custom`, numbers that JSON cannot hold as null.
 */
export function dumpPrompt(prompt: Prompt): DataMap {
  const { template, chat_template, metadata } = prompt;
  const { extra, ...known } = metadata;
  return {
    id: prompt.id,
    version: prompt.version,
    uid: prompt.uid,
    format: prompt.format,
    template: template && { ...template },
    chat_template: chat_template && {
      messages: chat_template.messages.map((message) => finite({ ...message })),
      variables: chat_template.variables,
    },
    status: prompt.status,
    created_at: prompt.created_at,
    updated_at: prompt.updated_at,
    metadata: finite({ ...known, ...extra }),
    input_schema: prompt.input_schema,
    output_schema: prompt.output_schema,
  };
}

function finite(value: Data): Data {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (isDataMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, finite(item)]));
  return isDataList(value) ? value.map(finite) : value;
}
