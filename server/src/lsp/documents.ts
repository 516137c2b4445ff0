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
  register(on, _ask, { index, disk, log, reports }) {
    const documents = new TextDocuments(TextDocument);
    // A client without watchers does not tell what was written.
    const reread = (uri: string) =>
      disk.reread([uri]).catch((error: unknown) => log(`A file could not be read: ${describeFault(error)}`));
    documents.onDidChangeContent(({ document }) => index.setBuffer(canonicalUri(document.uri), document));
    documents.onDidSave(({ document }) => {
      void reread(document.uri).then(() => reports.fileSaved());
    });
    documents.onDidClose(({ document }) => {
      index.closeBuffer(canonicalUri(document.uri));
      void reread(document.uri);
    });
    documents.listen(on);
  },
};
