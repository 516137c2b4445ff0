import type { SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver-types';
import { analyzePrompt, type PromptFile, type Span, type Workspace } from '../../core/index.js';
import { toPosition } from '../convert.js';
import { tokensIn, tokenModifiers, tokenTypes } from '../templateTokens.js';

/** What the numbers of the tokens mean. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

/**
 * The tokens of all templates, or of those parts that `shown` has, as the protocol numbers them: five numbers each,
 * relative to the token before.
 */
export function semanticTokens(workspace: Workspace, file: PromptFile, shown?: Span): { data: number[] } {
  const isShown = ({ start, end }: Span) => !shown || (start <= shown.end && shown.start <= end);
  const tokens = file.prompts.flatMap((prompt, index) => {
    const sites = prompt.templates.filter(({ span }) => isShown(span));
    if (sites.length === 0) return [];
    const analysis = analyzePrompt(file, index, workspace);
    return sites.flatMap((site) => tokensIn(analysis, site)).filter(({ span }) => isShown(span));
  });
  tokens.sort((a, b) => a.span.start - b.span.start);
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { span, type, modifier } of tokens) {
    const at = toPosition(file, span.start);
    const character = at.line === last.line ? at.character - last.character : at.character;
    const modifiers = modifier === undefined ? 0 : 1 << tokenModifiers.indexOf(modifier);
    data.push(at.line - last.line, character, span.end - span.start, tokenTypes.indexOf(type), modifiers);
    last = at;
  }
  return { data };
}

/** The edit that makes the second numbers of the first: what lies between their common beginning and end; none if equal. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return [
    { start, deleteCount: before.length - start - same, data: after.slice(start, after.length - same) },
  ];
}
