import type { Data } from '../prompt/index.js';
import { decodeNode } from './decodeNode.js';
import { quickYaml } from './quickYaml.js';
import { readJson } from './readJson.js';
import { readYaml } from './readYaml.js';
import type { Problem } from '../text/index.js';

/** The value of a YAML or JSON text as the Python library reads it; undefined when it is broken or empty. */
export function readData(
  text: string,
  notation: 'yaml' | 'json',
): { data: Data | undefined; problems: readonly Problem[] } {
  const quick = notation === 'yaml' ? quickYaml(text) : undefined;
  if (quick) return { data: quick, problems: [] };
  const { root, broken, problems } = notation === 'json' ? readJson(text) : readYaml(text);
  return { data: root && !broken ? decodeNode(root) : undefined, problems };
}
