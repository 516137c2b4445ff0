import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Range,
} from 'vscode-languageserver-types';
import {
  analyzePrompt,
  contains,
  fileNameOf,
  type PartialUse,
  type PromptAnalysis,
  type PromptFile,
  type Span,
  type TemplateSite,
  type Workspace,
} from '../../core/index.js';
import { callsOfFile } from '../occurrences/callsOfFile.js';
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
  const called = found && name !== undefined ? partialNamed(found.analysis, name) : undefined;
  const site = templateAt(place)?.site;
  if (called) return [itemOf(called.file, called.site)];
  return site && name === undefined ? [itemOf(place.file, site)] : [];
}

/** The texts of the prompt that call the partial. */
export function incomingCalls(workspace: Workspace, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const found = find(workspace, item);
  if (!found) return [];
  const { analysis, site } = found;
  const own = analysis.partialUses.filter(({ name }) => partialNamed(analysis, name)?.site === site);
  const calls = [
    ...(site.part.kind === 'partial' ? own.map((use) => ({ analysis, use })) : []),
    ...callsOfFile(analysis.file.uri, workspace),
  ];
  return [...groupBy(calls, ({ use }) => use.site)].map(([caller, ofCaller]) => ({
    from: itemOf(ofCaller[0]?.analysis.file ?? analysis.file, caller),
    fromRanges: ofCaller.flatMap((call) => rangesOf(call.analysis, [call.use])),
  }));
}

/** The partials of the prompt that the text calls. */
export function outgoingCalls(workspace: Workspace, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const found = find(workspace, item);
  if (!found) return [];
  const { analysis, site } = found;
  const calls = analysis.partialUses.filter((call) => call.site === site);
  return [...groupBy(calls, ({ name }) => partialNamed(analysis, name)?.site)].map(([called, ranges]) => ({
    to: itemOf(partialNamed(analysis, ranges[0]?.name)?.file ?? analysis.file, called),
    fromRanges: rangesOf(analysis, ranges),
  }));
}

function partialNamed(
  { prompt, file, partialFiles }: PromptAnalysis,
  name: string | undefined,
): { readonly file: PromptFile; readonly site: TemplateSite } | undefined {
  const own = prompt.templates.find(({ part }) => part.kind === 'partial' && part.name.value === name);
  if (own) return { file, site: own };
  const placed = name === undefined ? undefined : partialFiles.get(name);
  const [site] = placed?.prompt.templates ?? [];
  return placed && site && { file: placed.file, site };
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
    name: file.kind === 'partial' ? fileNameOf(file.uri) : label.trim() || '(no name)',
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

function groupBy<T>(
  calls: readonly T[],
  siteOf: (call: T) => TemplateSite | undefined,
): ReadonlyMap<TemplateSite, readonly T[]> {
  const groups = new Map<TemplateSite, T[]>();
  for (const call of calls) {
    const site = siteOf(call);
    if (site) groups.set(site, [...(groups.get(site) ?? []), call]);
  }
  return groups;
}
