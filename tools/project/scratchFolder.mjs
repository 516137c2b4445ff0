import { rmSync } from 'node:fs';
import path from 'node:path';
import { atExit } from './atExit.mjs';
import { projectRoot } from './root.mjs';

/**
 * A path below `out/` that belongs to this process and is removed when it exits: several runs may be under way in one
 * checkout.
 * @param {string} name
 */
export function scratchFolder(name) {
  const folder = path.join(projectRoot, 'out', `${name}-${process.pid}`);
  atExit(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
