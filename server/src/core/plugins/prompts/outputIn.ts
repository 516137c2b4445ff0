import type { FormatId } from '../../formats/index.js';
import { isDataMap, type Data, type DataMap } from '../../prompt/index.js';
import { picoschemaToJsonSchema, toJson, type Json, type JsonMap } from '../../schema/index.js';
import type { OutputSchema } from '../frameworkPrompt.js';

/** The form of the answer that a file of another format declares itself. */
export function outputIn(format: FormatId, data: DataMap): OutputSchema | undefined {
  switch (format) {
    case 'dotprompt': {
      const output = data['output'];
      const schema = output !== undefined && isDataMap(output) ? output['schema'] : undefined;
      return named('output', picoschema(toJson(schema ?? null)));
    }
    case 'github-models': {
      const schema = parsed(data['jsonSchema']);
      const { name } = schema;
      return named(typeof name === 'string' ? name : 'output', schema['schema']);
    }
    case 'semantic-kernel': {
      const output = data['output_variable'];
      return output !== undefined && isDataMap(output)
        ? named('output', parsed(output['json_schema']))
        : undefined;
    }
    default:
      return undefined;
  }
}

function named(name: string, schema: Json | undefined): OutputSchema | undefined {
  return isMap(schema) && Object.keys(schema).length > 0 ? { name, schema } : undefined;
}

/** A schema that dotprompt refuses is told where the prompt is checked. */
function picoschema(schema: Json): Json {
  try {
    return picoschemaToJsonSchema(schema);
  } catch {
    return null;
  }
}

/** A schema that is written as a text of JSON, or as a map. */
function parsed(value: Data | undefined): JsonMap {
  if (typeof value !== 'string') return value !== undefined && isDataMap(value) ? mapOf(toJson(value)) : {};
  try {
    return mapOf(JSON.parse(value) as Json);
  } catch {
    return {};
  }
}

function mapOf(json: Json): JsonMap {
  return isMap(json) ? json : {};
}

function isMap(json: Json | undefined): json is JsonMap {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
