import assert from 'node:assert/strict';
import { toSpan, workspaceSymbols } from '../../../server/src/service/index.js';
import { checkWorkspaceSymbols } from '../../support/checkWorkspaceSymbols.js';
import { markSpans, parseMarkers } from '../../support/markers.js';
import { fileAt, workspaceOf } from '../../support/workspaceOf.js';

describe('workspace symbols', () => {
  const ids = ['welcome_mail', 'mail', 'greeting', 'e-mail', 'summary'];

  it('find prompts by parts of their ids, the best first', () => {
    checkWorkspaceSymbols(ids, 'mail', ['mail', 'e-mail', 'welcome_mail']);
    checkWorkspaceSymbols(ids, 'wema', ['welcome_mail']);
    checkWorkspaceSymbols(ids, 'MAIL', ['mail', 'e-mail', 'welcome_mail']);
    checkWorkspaceSymbols(ids, 'liam', []);
  });

  it('are all prompts for an empty query, but none without an id', () => {
    checkWorkspaceSymbols([...ids, ''], '', ['e-mail', 'greeting', 'mail', 'summary', 'welcome_mail']);
  });

  it('lead to the id in a collection', () => {
    const { text, spans } = parseMarkers(
      `prompts:
- id: one
  version: 1.0.0
  format: text
  template: {content: Hi}
- id: «two»
  version: 2.0.0
  format: text
  template: {content: Hi}
`,
    );
    const workspace = workspaceOf({ 'prompts/all.yaml': text });
    const file = fileAt(workspace, 'prompts/all.yaml');
    const [symbol, ...others] = workspaceSymbols(workspace, 'two');
    assert.ok(symbol);
    assert.deepEqual(others, []);
    assert.equal(symbol.containerName, '2.0.0');
    assert.equal(markSpans(text, [toSpan(file, symbol.location.range)]), markSpans(text, spans));
  });
});
