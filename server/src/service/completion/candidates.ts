import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  argumentCount,
  fileNameOf,
  nodeAt,
  type Call,
  type HashArgument,
  type PartialUse,
} from '../../core/index.js';
import { codeBlock, inlineCode } from '../markdown.js';
import { asSegment } from './asSegment.js';
import { blockParamCandidates } from './blockParamCandidates.js';
import { blockCandidates, closerCandidates, endCandidates, helperCandidates } from './blockCandidates.js';
import type { Candidate, CompletionSite } from './candidate.js';
import { contextCandidates, dataCandidates, memberCandidates, scopeCandidates } from './nameCandidates.js';
import { nameInCall, partialBlockCandidates } from './partialBlock.js';
import { partialParameters } from './partialParameters.js';
import type { CalleeTag, Wanted } from './wanted.js';

/** The candidates for what is wanted. */
export function candidates(wanted: Wanted, at: CompletionSite): readonly Candidate[] {
  switch (wanted.kind) {
    case 'callee':
      return calleeCandidates(wanted.tag, at);
    case 'argument':
      return argumentCandidates(wanted, at);
    case 'hashKey':
      return hashKeyCandidates(wanted.call, wanted.hash, at);
    case 'member':
      return memberCandidates(wanted.path, wanted.segment, at);
    case 'data':
      return dataCandidates(at);
    case 'partial':
      return partialCandidates(at).map(asPartialCandidate);
    case 'closer':
      return closerCandidates(wanted.block, at);
    default:
      return wanted satisfies never;
  }
}

function calleeCandidates(tag: CalleeTag, at: CompletionSite): readonly Candidate[] {
  const names = tag.form === 'subexpression' ? [] : scopeCandidates(at);
  if (tag.goesOn) return names;
  switch (tag.form) {
    case 'block':
    case 'else':
      return [...helperCandidates('block', tag, at), ...names];
    case 'subexpression':
      return helperCandidates('inline', tag, at);
    case 'output':
      return [...names, ...contextCandidates(at), ...helperCandidates('inline', tag, at)];
    case 'plain':
      return [
        ...names,
        ...contextCandidates(at),
        ...helperCandidates('inline', tag, at),
        ...(tag.hasArguments ? [] : endCandidates(tag, at)),
        ...(tag.atMark ? [...blockCandidates(tag, at), ...partialCandidates(at).map(asPartialTag)] : []),
      ];
  }
}

/** Behind a variable nothing can follow. */
function argumentCandidates(
  { call, hash }: Extract<Wanted, { kind: 'argument' }>,
  at: CompletionSite,
): readonly Candidate[] {
  const values = () => [...scopeCandidates(at), ...contextCandidates(at)];
  if (hash) return values();
  const called = at.analysis.helperCalls.find((known) => known.call === call);
  if (!called && at.analysis.uses.some(({ path }) => path === call.callee) && !isSection(call, at)) return [];
  const keys = [...hashCandidates(call, at), ...blockParamCandidates(call, at)];
  const given = call.args.filter(({ kind, span }) => kind !== 'missing' && span.end < at.offset).length;
  const isBehindHash = call.hash.some(({ span }) => span.end < at.offset);
  return isBehindHash || given >= mostArguments(call, at) ? keys : [...values(), ...keys];
}

/** A key that has its `=` already. */
function hashKeyCandidates(call: Call, hash: HashArgument, at: CompletionSite): readonly Candidate[] {
  const others = { ...call, hash: call.hash.filter((other) => other !== hash) };
  return hashCandidates(call, at, others).map(({ insert, ...candidate }) => {
    const name = candidate.label.slice(0, -'='.length);
    return { ...candidate, label: name, insert: insert?.slice(0, -'='.length) ?? name };
  });
}

/** The hash arguments that a helper reads or a partial's body uses, and that are not given yet. */
function hashCandidates(call: Call, at: CompletionSite, { hash } = call): readonly Candidate[] {
  const given = new Set(hash.map(({ key }) => key.name));
  const kind = CompletionItemKind.Property;
  const { analysis } = at;
  const helper = analysis.helperCalls.find((known) => known.call === call)?.helper;
  const ofHelper = (helper?.hash ?? []).map(({ name, description }) => {
    return { name, candidate: { label: `${name}=`, kind, documentation: () => [description], rank: 5 } };
  });
  const partial = partialCalled(call, at)?.name;
  const parameters = partial === undefined ? [] : partialParameters(analysis, partial);
  const ofPartial = parameters.map((name) => {
    const documentation = () => [`Used by the partial ${inlineCode(partial ?? '')}.`];
    const insert = `${asSegment(name)}=`;
    return { name, candidate: { label: `${name}=`, insert, kind, documentation, rank: 0 } };
  });
  return [...ofHelper, ...ofPartial].filter(({ name }) => !given.has(name)).map(({ candidate }) => candidate);
}

function mostArguments(call: Call, at: CompletionSite): number {
  if (partialCalled(call, at)) return 1;
  const helper = at.analysis.helperCalls.find((known) => known.call === call)?.helper;
  return helper ? argumentCount(helper).most : Number.POSITIVE_INFINITY;
}

function partialCalled(call: Call, { analysis }: CompletionSite): PartialUse | undefined {
  return analysis.partialUses.find(
    ({ node }) => (node.kind === 'block' ? node.opener.call : node.call) === call,
  );
}

function partialCandidates(at: CompletionSite): readonly Candidate[] {
  const { analysis, workspace } = at;
  const defined = analysis.prompt.templates.flatMap(({ part, text }): Candidate[] => {
    if (part.kind !== 'partial') return [];
    const documentation = () => [codeBlock('handlebars', text)];
    return [{ label: part.name.value, kind: CompletionItemKind.Module, documentation, rank: 0 }];
  });
  const inline = Array.from(analysis.inlinePartials, (label): Candidate => {
    return { label, kind: CompletionItemKind.Module, detail: 'inline partial', rank: 0 };
  });
  const files = analysis.dialect.partials === 'files' ? [...workspace.partialNames()] : [];
  const inFiles = files.flatMap((label): Candidate[] => {
    const placed = workspace.partial(label, analysis.file.uri);
    if (!placed) return [];
    const documentation = () => [codeBlock('handlebars', placed.prompt.templates[0]?.text ?? '')];
    const detail = fileNameOf(placed.file.uri);
    return [{ label, kind: CompletionItemKind.Module, detail, documentation, rank: 0 }];
  });
  return [...defined, ...inline, ...inFiles, ...partialBlockCandidates(at)];
}

/** A partial's name in a tag that calls one. */
function asPartialCandidate(partial: Candidate): Candidate {
  return { ...partial, insert: nameInCall(partial.label) };
}

/** The inside of a whole tag that calls a partial. */
function asPartialTag(partial: Candidate): Candidate {
  const { label } = partial;
  return { ...partial, label: `> ${label}`, filter: label, insert: `> ${nameInCall(label)}`, rank: 7 };
}

function isSection(call: Call, { site, offset }: CompletionSite): boolean {
  return nodeAt(site.tree, offset).some((node) => node.kind === 'block' && node.opener.call === call);
}
