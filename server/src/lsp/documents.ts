import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { Feature } from './feature.js';
import { describeFault } from './log.js';
import { canonicalUri } from './uri.js';

/** Takes over what is open in the editor, change by change. */
export const documentSync: Feature = {
  method: 'textDocument/didOpen',
  capability: {
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
  },
  register(on, _ask, { index, disk, log }) {
    const documents = new TextDocuments(TextDocument);
    documents.onDidChangeContent(({ document }) => index.setBuffer(canonicalUri(document.uri), document));
    documents.onDidClose(({ document }) => {
      index.closeBuffer(canonicalUri(document.uri));
      // A client without watchers has told nothing of what was written meanwhile.
      disk
        .reread([document.uri])
        .catch((error: unknown) => log(`A closed file could not be read: ${describeFault(error)}`));
    });
    documents.onDidSave(({ document }) => {
      const uri = canonicalUri(document.uri);
      index.setDisk(new Map([[uri, document.getText()]]));
    });
    documents.listen(on);
  },
};
