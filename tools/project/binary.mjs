import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './root.mjs';

/**
 * Absolute path of the script behind a command of an npm package, to be run with Node: unlike the links in
 * `node_modules/.bin` it needs no shell on Windows.
 * @param {string} packageName
 * @param {string} [command] the package's only command when left out
 */
export function binary(packageName, command) {
  const folder = path.join(projectRoot, 'node_modules', packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : command ? bin[command] : Object.values(bin)[0];
  if (!script) throw new Error(`The npm package '${packageName}' has no command '${command ?? ''}'.`);
  return path.join(folder, script);
}
