/** The program `prompt-manager`, bundled to `dist/cli.cjs`. */
import { readFileSync } from 'node:fs';
import { createRenderPool, createTokenCounter, discoverFiles, readTextFile } from '../node/index.js';
import type { CliContext } from './cliContext.js';
import { runCli } from './runCli.js';

const context: CliContext = {
  cwd: process.cwd(),
  version: packageVersion(),
  colors: wantsColors(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  files: { discover: discoverFiles, read: readTextFile },
  createRenderer: () => createRenderPool({ workerFile: new URL('renderWorker.cjs', import.meta.url) }),
  createTokenCounter: () => createTokenCounter(new URL('tokens/', import.meta.url)),
  async serveEditor() {
    // The server's bundle lies beside this program and looks at the arguments.
    process.argv.splice(2, Infinity, '--stdio');
    await import(new URL('server.cjs', import.meta.url).href);
  },
  ...(process.stderr.isTTY && { progress: (text: string) => process.stderr.write(`\r\x1b[K${text}`) }),
};

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

runCli(process.argv.slice(2), context).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    // Not its message: that of a fault in a library may quote the values it was given.
    const frames =
      error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    context.err([`error: The program failed; please report this.`, ...frames, ''].join('\n'));
    process.exitCode = 2;
  },
);

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion && typeof manifest.version === 'string' ? manifest.version : 'unknown';
}

function wantsColors(): boolean {
  return process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}
