import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { Feature } from './feature.js';
import { canonicalUri } from './uri.js';

/** Takes over what is open in the editor, change by change. */
export const documentSync: Feature = {
  method: 'textDocument/didOpen',
  capability: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  },
  register(on, _ask, { index }) {
    const documents = new TextDocuments(TextDocument);
    documents.onDidChangeContent(({ document }) => index.setBuffer(canonicalUri(document.uri), document));
    documents.onDidClose(({ document }) => index.closeBuffer(canonicalUri(document.uri)));
    documents.onDidSave(({ document }) => {
      const uri = canonicalUri(document.uri);
      index.setDisk(new Map([[uri, document.getText()]]));
    });
    documents.listen(on);
  },
};
