import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { checkDiagnostics } from '../../support/checkDiagnostics.js';
import { promptWith } from '../../support/sources.js';

describe('diagnostics', () => {
  it('say code, source and severity at the place of the problem', () => {
    const [diagnostic] = checkDiagnostics(promptWith('{{name}} {{items}} {{«nmae»}}'), [
      'undeclared-variable',
    ]);
    assert.equal(diagnostic?.source, 'Prompt Manager');
    assert.equal(diagnostic.severity, DiagnosticSeverity.Warning);
    assert.match(JSON.stringify(diagnostic.message), /^"'nmae' is not declared/);
  });

  it('tell the place where an unclosed block was opened', () => {
    const [diagnostic] = checkDiagnostics(promptWith('{{name}}{{#each items}}x«{{/if}}»'), [
      'mismatched-block',
    ]);
    assert.equal(diagnostic?.relatedInformation?.length, 1);
  });

  it('count columns in UTF-16 behind emoji', () => {
    const [diagnostic] = checkDiagnostics(promptWith('😀😀 {{name}}{{items}} {{«nmae»}}'), [
      'undeclared-variable',
    ]);
    assert.deepEqual(diagnostic?.range.start, { line: 4, character: 4 + 5 + 8 + 9 + 1 + 2 });
  });
});
