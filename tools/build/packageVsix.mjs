import path from 'node:path';
import { perform } from '../bootstrap/perform.mjs';
import { binary } from '../project/binary.mjs';
import { projectRoot } from '../project/root.mjs';
import { vsix } from './vsix.mjs';

/** Packs what was built (and what .vscodeignore lets in) as an extension that can be installed. */
export async function packageVsix() {
  await packageExtension(projectRoot, vsix);
}

/**
 * Packs the extension in a folder.
 * @param {string} folder
 * @param {string} file what becomes of it
 */
export async function packageExtension(folder, file) {
  const script = binary('@vscode/vsce');
  await perform({
    command: process.execPath,
    args: [
      script,
      ...['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'],
      ...['--out', path.relative(folder, file)],
    ],
    cwd: folder,
    advice: 'Mend what it names and run the command again.',
  });
}
