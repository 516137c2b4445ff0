import { Memo } from '../cache/index.js';
import type { SyntaxDocument } from '../notation/index.js';
import type { PromptFile } from './promptFile.js';

const documents = new Memo<PromptFile, SyntaxDocument>();

/** The syntax tree that a file was read from; undefined for a file that was told by a look to be none of ours. */
export function syntaxOf(file: PromptFile): SyntaxDocument | undefined {
  return documents.get(file);
}

/** Keeps the tree beside the file made from it. */
export function rememberSyntax(file: PromptFile, document: SyntaxDocument): void {
  documents.set(file, document);
}
