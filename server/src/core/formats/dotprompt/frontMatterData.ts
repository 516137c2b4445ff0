import { parse } from 'yaml';
import type { Json, JsonMap } from '../../schema/index.js';
import type { PromptFile } from '../promptFile.js';
import { splitFrontMatter } from './frontMatter.js';

/** The values of a front matter as dotprompt reads them, by YAML 1.2; undefined where there is none that holds keys. */
export function frontMatterData({ text, format }: Pick<PromptFile, 'text' | 'format'>): JsonMap | undefined {
  if (format !== 'dotprompt') return undefined;
  const { yaml } = splitFrontMatter(text);
  const data = yaml && parsedYaml(text.slice(yaml.start, yaml.end));
  return isMap(data) ? data : undefined;
}

/** The value of a YAML text; undefined when npm yaml, and so dotprompt, refuses it. */
export function parsedYaml(text: string): Json | undefined {
  try {
    return parse(text, { logLevel: 'silent' }) as Json;
  } catch {
    return undefined;
  }
}

function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
