import { CodeActionKind } from 'vscode-languageserver-types';
import {
  addPartial,
  analyzePrompt,
  applyEdits,
  contains,
  parseTemplate,
  readPromptFile,
  toHandlebarsAst,
  visit,
  type NewPartial,
  type PromptAnalysis,
  type Span,
  type TemplateSite,
  type TextEdit,
} from '../../core/index.js';
import { keepsOutput, type Rewriting } from './keepsOutput.js';
import type { Refactored, Refactoring, RefactoringPlace } from './refactoring.js';
import { selectedLines, trimmed } from './selectedLines.js';

/** Moves the selection into a new partial of the prompt and calls it in its place. */
export const extractPartial: Refactoring = {
  kind: `${CodeActionKind.RefactorExtract}.partial`,
  at(place) {
    const { workspace, file, index, site, span } = place;
    const selected = trimmed(site.text, span);
    if (selected.start === selected.end || site.part.kind === 'message') return undefined;
    const analysis = analyzePrompt(file, index, workspace);
    if (dependsOnPlace(analysis, site, selected)) return undefined;
    const name = freeName(analysis);
    for (const { rewriting, text } of rewritings(site.text, selected, name)) {
      if (!keepsOutput(site.text, rewriting)) continue;
      const refactored = written(place, rewriting.change, { name, text });
      if (refactored) return refactored;
    }
    return undefined;
  },
};

/** Whether a text means something else in a partial: it looks above its context, or uses what is around it. */
function dependsOnPlace(analysis: PromptAnalysis, site: TemplateSite, selected: Span): boolean {
  const { uses, dataUses, partialUses } = analysis;
  const isHere = (of: TemplateSite, span: Span) => of === site && contains(selected, span);
  const looksOutward = uses.some(({ site: of, path, resolves }) => {
    if (!isHere(of, path.span)) return false;
    if (path.depth > 0) return true;
    return resolves.kind === 'blockParam' && !contains(selected, resolves.param.name.span);
  });
  const readsLoop =
    analysis.scopeAt(site, selected.start).inLoop &&
    dataUses.some(({ site: of, path }) => isHere(of, path.span));
  const callsUnknown = partialUses.some(
    ({ site: of, node, name }) => isHere(of, node.span) && name === undefined,
  );
  return looksOutward || readsLoop || callsUnknown || definesPartial(site, selected);
}

function definesPartial({ tree }: TemplateSite, selected: Span): boolean {
  let found = false;
  visit(tree, {
    enter: (node) => {
      found ||= 'form' in node && node.form === 'decorator' && contains(selected, node.span);
      return undefined;
    },
  });
  return found;
}

function freeName({ prompt, partialUses, inlinePartials }: PromptAnalysis): string {
  const taken = new Set<string | undefined>(inlinePartials);
  for (const { part } of prompt.templates) if (part.kind === 'partial') taken.add(part.name.value);
  for (const { name } of partialUses) taken.add(name);
  let name = 'extracted';
  for (let number = 2; taken.has(name); number++) name = `extracted${number}`;
  return name;
}

/** Whole lines go with their line break, which a call on a line of its own swallows. */
function rewritings(text: string, selected: Span, name: string) {
  const call = `{{> ${name}}}`;
  const rewriting = (span: Span, lineBreak: string): { rewriting: Rewriting; text: string } => {
    const extracted = text.slice(span.start, span.end);
    const { body } = toHandlebarsAst(parseTemplate(extracted).tree);
    return {
      text: extracted,
      rewriting: {
        change: { span, text: call + lineBreak },
        side: 'new',
        at: span.start,
        meaning: (statement) =>
          statement.type === 'PartialStatement' && statement.indent === '' ? body : undefined,
      },
    };
  };
  const lines = selectedLines(text, selected);
  const beside = rewriting(selected, '');
  if (!lines) return [beside];
  const { span, lineBreak } = lines;
  return [rewriting({ start: span.start, end: span.end + lineBreak.length }, lineBreak), beside];
}

/** The edits of the file, if it then reads as it should. */
function written(
  { file, prompt, index, site }: RefactoringPlace,
  change: TextEdit,
  partial: NewPartial,
): Refactored | undefined {
  const entry = addPartial(file, prompt, partial);
  const call = site.edit(change);
  if (!entry || (call.span.start < entry.span.end && entry.span.start < call.span.end)) return undefined;
  if (call.span.start < entry.span.start && entry.span.start < call.span.end) return undefined;
  const edits = [call, entry];
  const after = readPromptFile(file.uri, applyEdits(file.text, edits)).prompts[index];
  const expected = prompt.templates.map((old) => (old === site ? applyEdits(site.text, [change]) : old.text));
  const found = after?.templates.map(({ text }) => text);
  if (JSON.stringify(found) !== JSON.stringify([...expected, partial.text])) return undefined;
  const at = after?.templates[prompt.templates.indexOf(site)]?.map.toFile(change.span.start + '{{> '.length);
  return {
    title: `Extract to the partial '${partial.name}'`,
    edits,
    ...(at !== undefined && { rename: at }),
  };
}
