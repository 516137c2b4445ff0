import assert from 'node:assert/strict';
import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { capabilities, features } from '../../server/src/lsp/index.js';
import { type LspSession, withSession } from '../support/lspSession.js';
import { promptWith } from '../support/sources.js';
import { uriOf } from '../support/workspaceOf.js';

describe('the capabilities of the server', () => {
  it('are exactly those of its features', async () => {
    await withSession({}, ({ initialized }) => {
      assert.deepEqual(initialized.capabilities, JSON.parse(JSON.stringify(capabilities(() => true))));
      const ofFeatures = features.flatMap(({ capability = {} }) => Object.keys(capability));
      assert.deepEqual(new Set(Object.keys(initialized.capabilities)), new Set([...ofFeatures, 'workspace']));
      assert.equal(new Set(ofFeatures).size, ofFeatures.length, 'A capability is announced by two features.');
    });
  });

  it('have a handler that answers', async () => {
    await withSession({}, async (session) => {
      const uri = uriOf('prompts/a.yaml');
      await session.open(uri, promptWith('{{name}}'));
      const requests = features
        .map(({ method }) => method)
        .filter((method) => method !== 'textDocument/didOpen');
      for (const method of [...requests, ...further]) {
        assert.notEqual(await errorOf(session, method, paramsFor(uri)), ErrorCodes.MethodNotFound, method);
      }
      assert.equal(await errorOf(session, 'textDocument/moniker', paramsFor(uri)), ErrorCodes.MethodNotFound);
    });
  });
});

/** Methods that a feature answers besides its first. */
const further = [
  'textDocument/prepareRename',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
  'codeLens/resolve',
  'callHierarchy/incomingCalls',
  'callHierarchy/outgoingCalls',
];

function paramsFor(uri: string): object {
  const position = { line: 4, character: 6 };
  return {
    ...{ textDocument: { uri }, position, range: { start: position, end: position }, newName: 'other' },
    ...{ context: { diagnostics: [], includeDeclaration: true }, previousResultIds: [] },
    ...{ positions: [position], previousResultId: '', query: '', files: [] },
    ...{
      uri,
      index: 0,
      values: {},
      model: null,
      texts: [],
      change: { kind: 'delete', name: 'none' },
      version: '1.0.0',
      bump: 'patch',
      changelog: '',
      author: null,
      name: 'staging',
      confirmed: false,
      id: 'copy',
      lastMs: null,
      text: null,
      way: { kind: 'mend', version: '1.0.0' },
    },
    item: {
      ...{ uri, name: 'content', kind: 15 },
      ...{ range: { start: position, end: position }, selectionRange: { start: position, end: position } },
    },
  };
}

async function errorOf(session: LspSession, method: string, params: object): Promise<number | undefined> {
  try {
    await session.request(method, params);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof ResponseError);
    assert.notEqual(error.code, ErrorCodes.InternalError, `${method}: ${error.message}`);
    return error.code;
  }
}
