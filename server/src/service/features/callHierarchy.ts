import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Range,
} from 'vscode-languageserver-types';
import {
  analyzePrompt,
  contains,
  type PartialUse,
  type PromptAnalysis,
  type PromptFile,
  type Span,
  type TemplateSite,
  type Workspace,
} from '../../core/index.js';
import { toOffset, toRange } from '../convert.js';
import { firstLine } from '../firstLine.js';
import { templateAt, type Place } from '../place.js';
import { symbolAt } from '../symbolAt.js';
import { titleOf } from './documentSymbols.js';

/** The partial whose name the cursor is on, else the message, content or partial in whose text it stands. */
export function prepareCallHierarchy(place: Place): CallHierarchyItem[] {
  const found = symbolAt(place);
  const name =
    found?.symbol.kind === 'partial'
      ? found.symbol.use.name
      : found?.symbol.kind === 'partialName'
        ? found.symbol.name
        : undefined;
  const site = found && name !== undefined ? partialNamed(found.analysis, name) : templateAt(place)?.site;
  return site ? [itemOf(place.file, site)] : [];
}

/** The texts of the prompt that call the partial. */
export function incomingCalls(workspace: Workspace, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const found = find(workspace, item);
  if (found?.site.part.kind !== 'partial') return [];
  const { analysis, site } = found;
  const calls = analysis.partialUses.filter(({ name }) => partialNamed(analysis, name) === site);
  return [...groupBy(calls, (call) => call.site)].map(([caller, ranges]) => ({
    from: itemOf(analysis.file, caller),
    fromRanges: rangesOf(analysis, ranges),
  }));
}

/** The partials of the prompt that the text calls. */
export function outgoingCalls(workspace: Workspace, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const found = find(workspace, item);
  if (!found) return [];
  const { analysis, site } = found;
  const calls = analysis.partialUses.filter((call) => call.site === site);
  return [...groupBy(calls, ({ name }) => partialNamed(analysis, name))].map(([called, ranges]) => ({
    to: itemOf(analysis.file, called),
    fromRanges: rangesOf(analysis, ranges),
  }));
}

function partialNamed({ prompt }: PromptAnalysis, name: string | undefined): TemplateSite | undefined {
  return prompt.templates.find(({ part }) => part.kind === 'partial' && part.name.value === name);
}

/** The template that an item of an earlier answer stands for, found again by its place. */
function find(
  workspace: Workspace,
  { uri, range }: CallHierarchyItem,
): { readonly analysis: PromptAnalysis; readonly site: TemplateSite } | undefined {
  const file = workspace.files.get(uri);
  if (!file) return undefined;
  const start = toOffset(file, range.start);
  for (const [index, { templates }] of file.prompts.entries()) {
    const site = templates.find((candidate) => spanOf(candidate).start === start);
    if (site) return { analysis: analyzePrompt(file, index, workspace), site };
  }
  return undefined;
}

function itemOf(file: PromptFile, site: TemplateSite): CallHierarchyItem {
  const { label, kind, nameSpan } = titleOf(site);
  const span = spanOf(site);
  return {
    name: label.trim() || '(no name)',
    kind,
    detail: firstLine(site.text),
    uri: file.uri,
    range: toRange(file, span),
    // The role of a message may stand behind its text, and a selection has to lie inside.
    selectionRange: toRange(
      file,
      nameSpan && contains(span, nameSpan) ? nameSpan : { start: span.start, end: span.start },
    ),
  };
}

/** From the name of a partial or the role of a message to the end of its text. */
function spanOf(site: TemplateSite): Span {
  const { start } = titleOf(site).nameSpan ?? site.span;
  return { start: Math.min(start, site.span.start), end: site.span.end };
}

function rangesOf({ file }: PromptAnalysis, calls: readonly PartialUse[]): Range[] {
  return calls.map(({ span }) => toRange(file, span));
}

function groupBy(
  calls: readonly PartialUse[],
  siteOf: (call: PartialUse) => TemplateSite | undefined,
): ReadonlyMap<TemplateSite, readonly PartialUse[]> {
  const groups = new Map<TemplateSite, PartialUse[]>();
  for (const call of calls) {
    const site = siteOf(call);
    if (site) groups.set(site, [...(groups.get(site) ?? []), call]);
  }
  return groups;
}
