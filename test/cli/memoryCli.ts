import path from 'node:path';
import { globPattern, renderTemplates } from '../../server/src/core/index.js';
import { defaultDiscovery } from '../../server/src/node/index.js';
import type { CliContext } from '../../server/src/cli/cliContext.js';
import { runCli } from '../../server/src/cli/runCli.js';

/** What a run of the program left. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in this process over files in memory; their paths are relative to its working directory. */
export async function runMemoryCli(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  { colors = false }: { readonly colors?: boolean } = {},
): Promise<CliRun> {
  const cwd = path.resolve('/work-folder');
  const texts = new Map(Object.entries(files).map(([file, text]) => [path.resolve(cwd, file), text]));
  const below = (folder: string) =>
    [...texts.keys()].filter((file) => file.startsWith(folder + path.sep)).sort();
  let out = '';
  let err = '';
  const context: CliContext = {
    cwd,
    version: '1.2.3',
    colors,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    files: {
      discover: (folder, { include } = defaultDiscovery) =>
        Promise.resolve(
          below(folder).filter((file) => {
            const relative = path.relative(folder, file).replaceAll(path.sep, '/');
            return include.some((glob) => globPattern(glob)(relative));
          }),
        ),
      read(file) {
        const text = texts.get(file);
        if (text !== undefined && !text.includes('\0')) return Promise.resolve({ kind: 'text', text });
        const folder = file === cwd || below(file).length > 0;
        const reason = text !== undefined ? 'binary' : folder ? 'folder' : 'missing';
        return Promise.resolve({ kind: 'unreadable', reason });
      },
    },
    createRenderer: () => ({
      render(job) {
        const result = renderTemplates(job);
        return Promise.resolve(result.kind === 'rendered' ? { ...result, durationMs: 0 } : result);
      },
      dispose: () => Promise.resolve(),
    }),
    createTokenCounter: () => ({
      count: (by, texts) => Promise.resolve({ by, counts: texts.map((text) => text.split(/\s+/).length) }),
      dispose: () => Promise.resolve(),
    }),
    serveEditor: () => Promise.reject(new Error('Only the bundle has a server.')),
  };
  const code = await runCli(args, context);
  return { code, out, err };
}
