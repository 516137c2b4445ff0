import assert from 'node:assert/strict';
import { fixAll } from '../../../server/src/service/index.js';
import { safeToFix } from '../../../server/src/service/features/safeToFix.js';
import { rules, syntaxErrorCodes } from '../../../server/src/core/index.js';
import { checkFixAll } from '../../support/checkFixAll.js';
import { placeAt } from '../../support/placeAt.js';
import { promptWith } from '../../support/sources.js';

describe('fix all', () => {
  it('makes every safe fix and leaves the others', () => {
    checkFixAll(
      promptWith('{{#if name}}a{{elseif items}}{{../name}}{{/if}} {{#if not name}}b{{/if}} {{nmae}}'),
      promptWith('{{#if name}}a{{else if items}}{{name}}{{/if}} {{#unless name}}b{{/unless}} {{nmae}}'),
    );
  });

  it('makes the first of two fixes that meet', () => {
    checkFixAll(promptWith('{{name}}{{items}}\u200b\u200b'), promptWith('{{name}}{{items}}\u200b'));
  });

  it('is not offered where nothing can be fixed, nor where something else is asked for', () => {
    checkFixAll(promptWith('{{name}} {{items}} {{nmae}}'), undefined);
    const { workspace, file, offset } = placeAt(promptWith('█{{#if not name}}{{items}}{{/if}}'));
    const place = { workspace, file, span: { start: offset, end: offset } };
    assert.equal(fixAll({ ...place, only: undefined }, { secrets: true }).length, 1);
    assert.deepEqual(fixAll({ ...place, only: ['source.organizeImports'] }, { secrets: true }), []);
    assert.equal(fixAll({ ...place, only: ['source.fixAll.promptManager'] }, { secrets: true }).length, 1);
  });

  it('knows the codes that it calls safe', () => {
    const shapeCodes = ['duplicate-variable', 'json-syntax', 'tag-case'];
    const codes = new Set([...rules.map(({ code }) => code), ...syntaxErrorCodes, ...shapeCodes]);
    assert.deepEqual(
      [...safeToFix].filter((code) => !codes.has(code)),
      [],
    );
  });
});
