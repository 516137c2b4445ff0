import { modelSettingsIn, type FormatId } from '../../formats/index.js';
import { isDataMap, type Data, type DataMap } from '../../prompt/index.js';
import { fieldsToJsonSchema, toJson, type JsonMap, type SchemaDeclaration } from '../../schema/index.js';
import type { ModelSettings, OutputSchema, ToolDefinition } from '../frameworkPrompt.js';
import { outputIn } from './outputIn.js';

/**
 * What a file tells the model besides the messages. `data` is the decoded prompt; `output` the schema that its
 * `output_schema` names. What has the wrong type is left out: the rules tell it.
 */
export function modelSettings(
  format: FormatId,
  data: DataMap,
  output: SchemaDeclaration | undefined,
): ModelSettings {
  const places = modelSettingsIn(format, data);
  const at = (...keys: readonly string[]): Data | undefined =>
    places.flatMap((place) => keys.map((key) => place[key])).find((value) => (value ?? null) !== null);
  const model = textOf(at('model', 'model_id')) ?? textOf(firstOf(at('model_recommendations')));
  const temperature = numberOf(at('temperature'));
  const maxTokens = numberOf(at('max_tokens', 'maxTokens', 'maxOutputTokens'));
  const topP = numberOf(at('top_p', 'topP'));
  const stop = textsOf(at('stop', 'stop_sequences', 'stopSequences'));
  const tools = toolsOf(at('tools', 'toolDefs'));
  const answer = output ? declaredOutput(output) : outputIn(format, data);
  return {
    ...(model !== undefined && { model }),
    ...(temperature !== undefined && { temperature }),
    ...(maxTokens !== undefined && { maxTokens }),
    ...(topP !== undefined && { topP }),
    ...(stop.length > 0 && { stop }),
    ...(tools.length > 0 && { tools }),
    ...(answer && { output: answer }),
  };
}

/** Functions as OpenAI writes them (`{ type: function, function: { … } }`), bare, or as dotprompt does. */
function toolsOf(value: Data | undefined): readonly ToolDefinition[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly Data[]).flatMap((item): readonly ToolDefinition[] => {
    if (!isDataMap(item)) return [];
    const inner = item['function'];
    const tool = inner !== undefined && isDataMap(inner) ? inner : item;
    const name = textOf(tool['name']);
    if (name === undefined) return [];
    const description = textOf(tool['description']);
    const parameters = schemaOf(tool['parameters'] ?? tool['input_schema'] ?? tool['inputSchema']);
    return [{ name, ...(description !== undefined && { description }), parameters }];
  });
}

function schemaOf(value: Data | undefined): JsonMap {
  const json = value !== undefined && isDataMap(value) ? toJson(value) : null;
  return isJsonMap(json) ? json : { type: 'object', properties: {} };
}

function isJsonMap(json: unknown): json is JsonMap {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function declaredOutput({ name, fields, strict }: SchemaDeclaration): OutputSchema {
  return { name, schema: fieldsToJsonSchema(fields, !strict) };
}

function firstOf(value: Data | undefined): Data | undefined {
  return Array.isArray(value) ? (value as readonly Data[])[0] : undefined;
}

function textOf(value: Data | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(value: Data | undefined): number | undefined {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;
}

function textsOf(value: Data | undefined): readonly string[] {
  const list = Array.isArray(value) ? (value as readonly Data[]) : [value];
  return list.filter((item) => typeof item === 'string');
}
