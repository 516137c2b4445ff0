import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import { visit, type PromptFile, type Span, type TemplateSite } from '../../core/index.js';
import { toRange } from '../convert.js';

/** The blocks, their branches and the comments of all templates; the lines with closing tags stay in sight. */
export function foldingRanges(file: PromptFile): FoldingRange[] {
  return file.prompts.flatMap(({ templates }) => templates.flatMap((site) => foldsIn(file, site)));
}
