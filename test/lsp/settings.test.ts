import assert from 'node:assert/strict';
import { readSettings } from '../../server/src/lsp/settings.js';
import { defaultSettings } from '../../server/src/protocol/index.js';

describe('readSettings', () => {
  it('gives the defaults where nothing is set', () => {
    for (const nothing of [undefined, null, {}, [], 'text', { files: null }]) {
      assert.deepEqual(readSettings(nothing), defaultSettings);
    }
  });

  it('takes what is set, and passes over values of another type', () => {
    const set = {
      files: { include: ['prompts/**'], exclude: 'none' },
      dialect: { 'agents/**': 'dotprompt', 'old/**': 1 },
      readers: ['python-library'],
      targets: 'openai',
      plugins: ['./a.mjs', { module: 'ours', config: { region: 'eu' } }, { config: {} }, 1],
      diagnostics: { severity: { 'tag-case': 'off', 'yaml-syntax': true }, run: 'onSave' },
      versions: { storage: 'history', gitCommit: 1, gitMessage: '{id}' },
      editor: { autoCloseBlocks: false, changedLines: true },
      secrets: { enabled: false, allow: ['sk-example-*'] },
      metrics: { enabled: 'no' },
      tokens: { prices: [{ model: 'mine', input: 1, output: 'x' }, { input: 2 }, 'none'] },
      render: { timeoutMs: 50, maxOutputBytes: -1 },
    };
    assert.deepEqual(readSettings(set), {
      files: { include: ['prompts/**'], exclude: defaultSettings.files.exclude },
      dialect: { 'agents/**': 'dotprompt' },
      readers: ['python-library'],
      targets: [],
      plugins: [{ module: './a.mjs' }, { module: 'ours', config: { region: 'eu' } }],
      diagnostics: { severity: { 'tag-case': 'off' }, run: 'onSave' },
      versions: { ...defaultSettings.versions, storage: 'history', gitMessage: '{id}' },
      editor: { autoCloseBlocks: false, changedLines: true },
      secrets: { enabled: false, allow: ['sk-example-*'] },
      metrics: { enabled: true },
      tokens: { prices: [{ model: 'mine', input: 1 }] },
      render: { timeoutMs: 50, maxOutputBytes: defaultSettings.render.maxOutputBytes },
    });
  });
});
