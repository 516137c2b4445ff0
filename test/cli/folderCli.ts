import { renderTemplates } from '../../server/src/core/index.js';
import { runCli } from '../../server/src/cli/runCli.js';
import { createTokenCounter, discoverFiles, readTextFile } from '../../server/src/node/index.js';
import type { CliRun } from './memoryCli.js';

/** Runs the program in this process, in a folder of the disk. */
export async function runFolderCli(cwd: string, args: readonly string[]): Promise<CliRun> {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    cwd,
    version: '0.0.0',
    colors: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    files: { discover: discoverFiles, read: readTextFile },
    createRenderer: () => ({
      render(job) {
        const result = renderTemplates(job);
        return Promise.resolve(result.kind === 'rendered' ? { ...result, durationMs: 0 } : result);
      },
      dispose: () => Promise.resolve(),
    }),
    createTokenCounter: () => createTokenCounter(''),
    serveEditor: () => Promise.reject(new Error('Only the bundle has a server.')),
  });
  return { code, out, err };
}
