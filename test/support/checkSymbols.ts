import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols } from '../../server/src/service/index.js';
import { testPath } from './placeAt.js';
import { fileAt, workspaceOf } from './workspaceOf.js';

/** Checks the outline of a source: one line a symbol, two blanks a level. */
export function checkSymbols(source: string, expected: string): void {
  const file = fileAt(workspaceOf({ [testPath]: source }), testPath);
  assert.equal(outline(documentSymbols(file), ''), expected);
}

function outline(symbols: readonly DocumentSymbol[], indentation: string): string {
  return symbols
    .map(({ name, children = [] }) => `${indentation}${name}\n${outline(children, `${indentation}  `)}`)
    .join('');
}
