import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import { visit, type Node, type PromptFile, type Span, type TemplateSite } from '../../core/index.js';
import { toRange } from '../convert.js';
import { notationFolds } from './notationFolds.js';

/** The keys of the file, then the blocks, branches and comments of its templates; closing tags stay in sight. */
export function foldingRanges(file: PromptFile): FoldingRange[] {
  const inTemplates = file.prompts.flatMap(({ templates }) =>
    templates.flatMap((site) => foldsIn(file, site)),
  );
  return [...notationFolds(file), ...inTemplates];
}

function foldsIn(file: PromptFile, site: TemplateSite): FoldingRange[] {
  const folds: FoldingRange[] = [];
  visit(site.tree, {
    enter(node) {
      const hidden = hiddenBy(node);
      if (!hidden) return undefined;
      const { start, end } = toRange(file, site.map.toFileSpan(hidden));
      const endLine = node.kind === 'comment' ? end.line : end.line - 1;
      if (endLine > start.line) {
        folds.push({
          startLine: start.line,
          endLine,
          ...(node.kind === 'comment' && { kind: FoldingRangeKind.Comment }),
        });
      }
      return undefined;
    },
  });
  return folds;
}

/** From the end of the opening tag to the end of what it opens; a comment wholly. */
function hiddenBy(node: Node): Span | undefined {
  switch (node.kind) {
    case 'comment':
      return node.span;
    case 'block':
      return node.closer && { start: node.opener.span.end, end: node.bodySpan.end };
    case 'else':
      return node.bodySpan;
    default:
      return undefined;
  }
}
