import assert from 'node:assert/strict';
import path from 'node:path';
import { runCli } from '../../server/src/cli/runCli.js';
import { renderTemplates } from '../../server/src/core/index.js';
import { discoverFiles, readTextFile } from '../../server/src/node/index.js';
import { docExamples } from '../support/docExamples.js';

describe('the examples of docs/CLI.md', () => {
  for (const { language, code, line } of docExamples('docs/CLI.md')) {
    if (language !== 'console') continue;
    const [command = '', ...expected] = code.split('\n');
    it(`line ${line}: ${command}`, async () => {
      const [dollar, program, ...args] = words(command);
      assert.deepEqual([dollar, program], ['$', 'prompt-manager']);
      let printed = '';
      const print = (text: string): void => void (printed += text);
      await runCli(args, {
        cwd: path.resolve('examples'),
        version: '0.0.0',
        colors: false,
        out: print,
        err: (text) => (text.startsWith('warning: ') ? undefined : print(text)),
        files: { discover: (folder) => discoverFiles(folder), read: readTextFile },
        createRenderer: () => ({
          render(job) {
            const result = renderTemplates(job);
            return Promise.resolve(result.kind === 'rendered' ? { ...result, durationMs: 0 } : result);
          },
          dispose: () => Promise.resolve(),
        }),
      });
      const lines = expected
        .join('\n')
        .split(/(?<=\n)…\n/)
        .map((part) => part.split('…').map(escaped).join('.*'));
      assert.match(printed, new RegExp(`^${lines.join('(?:.*\\n)*')}$`), `it printed:\n${printed}`);
    });
  }
});

/** The words of a command line; single quotes hold words together. */
function words(command: string): readonly string[] {
  return Array.from(command.matchAll(/(?:'[^']*'|[^\s'])+/g), ([word]) => word.replaceAll("'", ''));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
