import { RenameFile, TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';

/** A file that gets another name together with what names it. */
export interface FileMove {
  readonly oldUri: string;
  readonly newUri: string;
}

/** The edits of texts, and then the new names of files. */
export function withMoves(
  changes: Readonly<Record<string, readonly TextEdit[]>>,
  moves: readonly FileMove[],
): WorkspaceEdit {
  return {
    documentChanges: [
      ...Object.entries(changes).map(([uri, edits]) =>
        TextDocumentEdit.create({ uri, version: null }, [...edits]),
      ),
      ...moves.map(({ oldUri, newUri }) => RenameFile.create(oldUri, newUri, { overwrite: false })),
    ],
  };
}

/** The name of a file without its folder and extension. */
export function stemOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1)).replace(/\.[^.]*$/, '');
}

/** An address with another name in the place of the file's own; the folder and the extension stay. */
export function withStem(uri: string, stem: string): string {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const [extension = ''] = /\.[^./]*$/.exec(uri) ?? [];
  return `${folder}${encodeURIComponent(stem)}${extension}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
