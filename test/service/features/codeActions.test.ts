import assert from 'node:assert/strict';
import { codeActions } from '../../../server/src/service/index.js';
import { checkCodeActions } from '../../support/checkCodeActions.js';
import { placeAt } from '../../support/placeAt.js';
import { promptWith } from '../../support/sources.js';

describe('code actions', () => {
  it('change a misspelled variable or declare it', () => {
    checkCodeActions(promptWith('{{items}} {{nm█ae}} {{name}}'), {
      "Change to 'name'": promptWith('{{items}} {{name}} {{name}}'),
      "Declare 'nmae'": promptWith('{{items}} {{nmae}} {{name}}').replace(
        '[name, items]',
        '[name, items, nmae]',
      ),
    });
  });

  it('prefer the first fix, and name the problem', () => {
    const { workspace, file, offset } = placeAt(promptWith('{{items}} {{nm█ae}} {{name}}'));
    const place = { workspace, file, span: { start: offset, end: offset } };
    const [first, second] = codeActions({ ...place, only: ['quickfix'] }, { secrets: true });
    assert.equal(first?.isPreferred, true);
    assert.equal(second?.isPreferred, undefined);
    assert.equal(first.diagnostics?.[0]?.code, 'undeclared-variable');
    assert.deepEqual(codeActions({ ...place, only: ['refactor'] }, { secrets: true }), []);
  });

  it('are none where nothing is wrong', () => {
    checkCodeActions(promptWith('{{na█me}} {{items}}'), {});
  });
});
