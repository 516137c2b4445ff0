import { CodeActionKind } from 'vscode-languageserver-types';
import {
  analyzePrompt,
  nodeAt,
  toHandlebarsAst,
  touches,
  type PartialUse,
  type PromptAnalysis,
  type Span,
  type TemplateSite,
} from '../../core/index.js';
import { keepsOutput, type Rewriting } from './keepsOutput.js';
import type { Refactoring } from './refactoring.js';
import { selectedLines } from './selectedLines.js';

/** Puts the text of a partial in the place of the call at the cursor, when the call passes nothing. */
export const inlinePartial: Refactoring = {
  kind: `${CodeActionKind.RefactorInline}.partial`,
  at({ workspace, file, index, site, span }) {
    const tag = nodeAt(site.tree, span.start).findLast((node) => node.kind === 'partial')?.span;
    if (!tag || !touches(tag, span.end)) return undefined;
    const analysis = analyzePrompt(file, index, workspace);
    const use = analysis.partialUses.find(({ site: of, node }) => of === site && node.span === tag);
    const partial = use && inlinable(use, analysis);
    const rewriting =
      partial && rewritings(site.text, tag, partial).find((one) => keepsOutput(site.text, one));
    return (
      rewriting && { title: `Inline the partial '${use.name ?? ''}'`, edits: [site.edit(rewriting.change)] }
    );
  },
};

/** The partial of a call, if its text means the same where the call stands. */
function inlinable(
  { node, name, scope, broken }: PartialUse,
  { prompt, uses, inlinePartials }: PromptAnalysis,
): TemplateSite | undefined {
  if (node.kind !== 'partial' || broken || name === undefined || inlinePartials.size > 0) return undefined;
  if (node.call.args.length > 0 || node.call.hash.length > 0) return undefined;
  const partial = prompt.templates.findLast(
    ({ part }) => part.kind === 'partial' && part.name.value === name,
  );
  if (!partial || scope.params) return undefined;
  return uses.some((use) => use.site === partial && use.path.depth > 0) ? undefined : partial;
}

/** A call on a line of its own is replaced with its line, which it swallows. */
function rewritings(text: string, tag: Span, partial: TemplateSite): readonly Rewriting[] {
  const { body } = toHandlebarsAst(partial.tree);
  const rewriting = (span: Span): Rewriting => ({
    change: { span, text: partial.text },
    side: 'old',
    at: tag.start,
    meaning: (statement) =>
      statement.type === 'PartialStatement' && statement.indent === '' ? body : undefined,
  });
  const lines = selectedLines(text, tag);
  if (!lines) return [rewriting(tag)];
  const { span, lineBreak } = lines;
  return [rewriting({ start: span.start, end: span.end + lineBreak.length }), rewriting(tag)];
}
