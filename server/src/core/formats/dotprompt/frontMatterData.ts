import { parse } from 'yaml';
import type { Json, JsonMap } from '../../schema/index.js';
import type { PromptFile } from '../promptFile.js';
import { splitFrontMatter } from './frontMatter.js';

/**
 * The values of a front matter as dotprompt reads them, by YAML 1.2, a list by its positions; undefined where there is
 * none, or none that can be read.
 */
export function frontMatterData({ text, format }: Pick<PromptFile, 'text' | 'format'>): JsonMap | undefined {
  if (format !== 'dotprompt') return undefined;
  const { yaml, fault } = splitFrontMatter(text);
  if (!yaml || fault || yaml.start === yaml.end) return undefined;
  const data = parsedYaml(text.slice(yaml.start, yaml.end));
  return data === undefined ? undefined : spread(data);
}

/** The value of a YAML text; undefined when npm yaml, and so dotprompt, refuses it. */
export function parsedYaml(text: string): Json | undefined {
  try {
    return parse(text, { logLevel: 'error' }) as Json;
  } catch {
    return undefined;
  }
}

/** What JavaScript makes of any value between the braces of `{ ...value }`: of a text its characters by position. */
export function spread(data: Json): JsonMap {
  const own = typeof data === 'string' ? data.split('') : data;
  return Object.fromEntries(typeof own === 'object' ? Object.entries(own ?? {}) : []);
}
