import type { FoldingRange } from 'vscode-languageserver-types';
import { syntaxOf, type PromptFile, type Span } from '../../core/index.js';
import { toRange } from '../convert.js';

/**
 * The keys and list items of YAML that go over several lines: VS Code folds by indentation only where no server says
 * how. JSON is folded by VS Code itself.
 */
export function notationFolds(file: PromptFile): FoldingRange[] {
  const document = syntaxOf(file);
  if (document?.notation !== 'yaml' || !document.root) return [];
  const folds: FoldingRange[] = [];
  const work: Syntax[] = [document.root];
  for (let node = work.pop(); node; node = work.pop()) {
    if (node.kind === 'scalar') continue;
    for (const { span, value, alias } of node.kind === 'map' ? node.entries : node.items) {
      if (alias) continue;
      const { start, end } = toRange(file, withoutEnd(file, span));
      if (end.line > start.line) folds.push({ startLine: start.line, endLine: end.line });
      work.push(value);
    }
  }
  return folds.sort((a, b) => a.startLine - b.startLine);
}

type Syntax = NonNullable<NonNullable<ReturnType<typeof syntaxOf>>['root']>;

/** A span without the blank lines at its end. */
function withoutEnd({ text }: PromptFile, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
