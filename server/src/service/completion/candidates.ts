import { CompletionItemKind } from 'vscode-languageserver-types';
import { nodeAt, type Call } from '../../core/index.js';
import { codeBlock } from '../markdown.js';
import { closerCandidates, elseCandidates, helperCandidates } from './blockCandidates.js';
import type { Candidate, CompletionSite } from './candidate.js';
import { contextCandidates, dataCandidates, memberCandidates, scopeCandidates } from './nameCandidates.js';
import type { CalleeTag, Wanted } from './wanted.js';

/** The candidates for what is wanted. */
export function candidates(wanted: Wanted, at: CompletionSite): readonly Candidate[] {
  switch (wanted.kind) {
    case 'callee':
      return calleeCandidates(wanted.tag, at);
    case 'argument':
      return argumentCandidates(wanted.call, at);
    case 'member':
      return memberCandidates(wanted.path, wanted.segment, at);
    case 'data':
      return dataCandidates(at);
    case 'partial':
      return partialCandidates(at);
    case 'closer':
      return closerCandidates(wanted.block, at);
    default:
      return wanted satisfies never;
  }
}

function calleeCandidates(tag: CalleeTag, at: CompletionSite): readonly Candidate[] {
  const names = tag.form === 'subexpression' ? [] : scopeCandidates(at);
  switch (tag.form) {
    case 'block':
    case 'else':
      return [...helperCandidates('block', tag, at), ...names];
    case 'subexpression':
      return helperCandidates('inline', tag, at);
    case 'plain':
      return [
        ...names,
        ...contextCandidates(at),
        ...helperCandidates('inline', tag, at),
        ...(tag.hasArguments ? [] : elseCandidates(at)),
      ];
  }
}

/** Behind a variable nothing can follow. */
function argumentCandidates(call: Call, at: CompletionSite): readonly Candidate[] {
  const called = at.analysis.helperCalls.find((known) => known.call === call);
  if (!called && at.analysis.uses.some(({ path }) => path === call.callee) && !isSection(call, at)) return [];
  const hash = (called?.helper?.hash ?? []).map(({ name, description }): Candidate => {
    return {
      label: `${name}=`,
      kind: CompletionItemKind.Property,
      documentation: () => [description],
      rank: 4,
    };
  });
  return [...scopeCandidates(at), ...contextCandidates(at), ...hash];
}

function partialCandidates({ analysis }: CompletionSite): readonly Candidate[] {
  const defined = analysis.prompt.templates.flatMap(({ part, text }): Candidate[] => {
    if (part.kind !== 'partial') return [];
    const documentation = () => [codeBlock('handlebars', text)];
    return [{ label: part.name.value, kind: CompletionItemKind.Module, documentation, rank: 0 }];
  });
  const inline = Array.from(analysis.inlinePartials, (label): Candidate => {
    return { label, kind: CompletionItemKind.Module, detail: 'inline partial', rank: 0 };
  });
  return [...defined, ...inline];
}

function isSection(call: Call, { site, offset }: CompletionSite): boolean {
  return nodeAt(site.tree, offset).some((node) => node.kind === 'block' && node.opener.call === call);
}
