import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as library from '../../server/src/lib/index.js';
import { docExamples } from '../support/docExamples.js';

describe('the examples of docs/LIBRARY.md', () => {
  let folder: string;

  before(() => {
    assert.ok(existsSync('dist/lib/index.mjs'), "dist/lib is not there; build it first: 'npm run build'.");
    mkdirSync('out', { recursive: true });
    // Inside the package its own name leads to its exports.
    folder = mkdtempSync(path.resolve('out', 'library-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const examples = docExamples('docs/LIBRARY.md');
  for (const [index, { language, code, line }] of examples.entries()) {
    if (language !== 'js') continue;
    it(`line ${line} prints what the document says`, () => {
      const expected = examples[index + 1];
      assert.equal(expected?.language, 'text', 'The block after it shows what it prints.');
      const file = path.join(folder, `example-${index}.mjs`);
      writeFileSync(file, code);
      const { status, stdout, stderr } = spawnSync(process.execPath, [file], {
        encoding: 'utf8',
        timeout: 9000,
      });
      assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: expected.code, stderr: '' });
    });
  }

  const shown = examples.map(({ code }) => code).join('\n');

  it('show everything that is exported', () => {
    const missing = Object.keys(library).filter((name) => !new RegExp(`\\b${name}\\b`).test(shown));
    assert.deepEqual(missing, []);
  });

  it('call every method of the manager', () => {
    const methods = Object.getOwnPropertyNames(library.PromptManager.prototype);
    const missing = methods.filter(
      (name) => name !== 'constructor' && !new RegExp(`manager\\s*\\.${name}\\b`).test(shown),
    );
    assert.deepEqual(missing, []);
  });
});
