import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { filled, languageTag, numberText, speak, t } from '../../client/l10n/l10n.js';
import { bundleFile, bundleText } from '../../tools/l10n/bundleText.mjs';

describe('messages of the user interface', () => {
  it('are filled in where nobody translates them', () => {
    assert.equal(t('Restore version {0} of ‘{1}’?', '1.0.0', 'a'), 'Restore version 1.0.0 of ‘a’?');
    assert.equal(t('{0} of {9}', 1), '1 of {9}');
  });

  it('are put into the user’s language by whoever knows it', () => {
    speak({ tag: 'de', translate: (message, ...args) => `${message.toUpperCase()} ${args.join()}` });
    assert.equal(t('Delete {0}?', 'a'), 'DELETE {0}? a');
    assert.deepEqual([languageTag(), numberText(1234.5)], ['de', '1.234,5']);
    speak({ tag: 'en', translate: filled });
  });

  it('are all in the bundle for translators, which is shipped', () => {
    assert.equal(readFileSync(bundleFile, 'utf8'), bundleText(), "Run 'node tools/l10n.mjs'.");
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly l10n: string };
    assert.equal(manifest.l10n, './l10n');
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!l10n\/\*\.json$/m);
  });
});
