import type { SemanticTokensLegend } from 'vscode-languageserver-types';
import { analyzePrompt, type PromptFile, type Workspace } from '../../core/index.js';
import { toPosition } from '../convert.js';
import { tokensIn, tokenModifiers, tokenTypes } from '../templateTokens.js';

/** What the numbers of the tokens mean. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

/** The tokens of all templates as the protocol numbers them: five numbers each, relative to the token before. */
export function semanticTokens(workspace: Workspace, file: PromptFile): { data: number[] } {
  const tokens = file.prompts.flatMap((prompt, index) => {
    const analysis = analyzePrompt(file, index, workspace);
    return prompt.templates.flatMap((site) => tokensIn(analysis, site));
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
