import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { bareWordsOf } from '../../tools/l10n/bareWordsOf.mjs';

describe('the pages', () => {
  it('hold no words that a translator does not see', () => {
    const files = readdirSync('client/webview', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => `client/webview/${file.replaceAll('\\', '/')}`);
    assert.ok(files.length > 40);
    assert.deepEqual(files.flatMap(bareWordsOf), []);
  });
});
