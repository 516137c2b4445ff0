import path from 'node:path';
import { perform } from '../bootstrap/perform.mjs';
import { binary } from '../project/binary.mjs';
import { projectRoot } from '../project/root.mjs';
import { vsix } from './vsix.mjs';

/** Packs what was built (and what .vscodeignore lets in) as an extension that can be installed. */
export async function packageVsix() {
  const script = binary('@vscode/vsce');
  await perform({
    command: process.execPath,
    args: [
      script,
      ...['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'],
      ...['--out', path.relative(projectRoot, vsix)],
    ],
    cwd: projectRoot,
    advice: 'Mend what it names and run the command again.',
  });
}
