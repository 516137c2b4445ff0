import { CodeActionKind } from 'vscode-languageserver-types';
import { analyzePrompt, contains, nodeAt, touches, type Span, type VariableUse } from '../../core/index.js';
import { keepsOutput, type Rewriting } from './keepsOutput.js';
import type { Refactoring, RefactoringPlace } from './refactoring.js';
import { selectedLines, trimmed } from './selectedLines.js';

/** Wraps the selection, or the printed variable at the cursor, in `{{#if x}}…{{/if}}` with its first variable. */
export const wrapInIf: Refactoring = {
  kind: `${CodeActionKind.RefactorRewrite}.wrap`,
  at(place) {
    const { site } = place;
    const found = wrapped(place);
    if (!found) return undefined;
    const { start, end } = found.use.path.span;
    const name = site.text.slice(start, end);
    const places = rewritings(site.text, found.span, name);
    const rewriting = places.find((one) => keepsOutput(site.text, one));
    return rewriting && { title: `Wrap in '{{#if ${name}}}'`, edits: [site.edit(rewriting.change)] };
  },
};

/** What is to be wrapped, with the variable to test. */
function wrapped({ workspace, file, index, site, span }: RefactoringPlace) {
  const analysis = analyzePrompt(file, index, workspace);
  const uses = analysis.uses.filter(
    (use) => use.site === site && !use.broken && use.path.segments.length > 0,
  );
  if (span.start === span.end) {
    const use = uses.find((one) => one.position === 'printed' && touches(one.path.span, span.start));
    const tag = use && tagOf(use);
    return tag && { span: tag, use };
  }
  const selected = trimmed(site.text, span);
  const scope = analysis.scopeAt(site, selected.start);
  const use = uses.find((one) => one.scope === scope && contains(selected, one.path.span));
  return use && { span: selected, use };
}

function tagOf({ site, path }: VariableUse): Span | undefined {
  return nodeAt(site.tree, path.span.start).find((node) => node.kind === 'mustache')?.span;
}

/** Several lines get the tags on lines of their own; else they stand beside the text. */
function rewritings(text: string, span: Span, name: string): readonly Rewriting[] {
  const rewriting = (place: Span, before: string, after: string): Rewriting => ({
    change: { span: place, text: before + text.slice(place.start, place.end) + after },
    side: 'new',
    at: place.start + before.indexOf('{{'),
    meaning: (statement) =>
      statement.type === 'BlockStatement' && !statement.inverse ? statement.program?.body : undefined,
  });
  const beside = rewriting(span, `{{#if ${name}}}`, '{{/if}}');
  const lines = selectedLines(text, span);
  if (!lines || lines.lineBreak === '' || !text.slice(span.start, span.end).includes('\n')) return [beside];
  const { indent, lineBreak } = lines;
  const before = `${indent}{{#if ${name}}}${lineBreak}`;
  return [rewriting(lines.span, before, `${lineBreak}${indent}{{/if}}`), beside];
}
