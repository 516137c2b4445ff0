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
      versions: { storage: 'history' },
      editor: { autoCloseBlocks: false },
      secrets: { enabled: false },
      metrics: { enabled: 'no' },
      render: { timeoutMs: 50, maxOutputBytes: -1 },
    };
    assert.deepEqual(readSettings(set), {
      files: { include: ['prompts/**'], exclude: defaultSettings.files.exclude },
      versions: { storage: 'history' },
      editor: { autoCloseBlocks: false },
      secrets: { enabled: false },
      metrics: { enabled: true },
      render: { timeoutMs: 50, maxOutputBytes: defaultSettings.render.maxOutputBytes },
    });
  });
});
