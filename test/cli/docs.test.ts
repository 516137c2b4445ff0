import assert from 'node:assert/strict';
import { commands } from '../../server/src/cli/commands.js';
import { docExamples } from '../support/docExamples.js';
import { temporaryFolders } from '../support/versionStore.js';
import { runFolderCli } from './folderCli.js';

describe('the examples of docs/CLI.md', () => {
  const newFolder = temporaryFolders();
  const examples = docExamples('docs/CLI.md');

  it('show every command', () => {
    const shown = new Set(examples.map(({ code }) => code.split(/\s/)[2]));
    const names = commands.map((define) => define(() => Promise.resolve()).name());
    assert.deepEqual(
      names.filter((name) => !shown.has(name)),
      [],
    );
  });

  for (const { language, code, line } of examples) {
    if (language !== 'console') continue;
    const [command = '', ...expected] = code.split('\n');
    it(`line ${line}: ${command}`, async () => {
      const [dollar, program, ...args] = words(command);
      assert.deepEqual([dollar, program], ['$', 'prompt-manager']);
      const { out, err } = await runFolderCli(newFolder('examples'), args);
      const printed = out + err.replace(/^warning: .*\n/gm, '');
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
