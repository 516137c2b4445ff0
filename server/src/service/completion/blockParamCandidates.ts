import { CompletionItemKind } from 'vscode-languageserver-types';
import { nodeAt, type BlockParams, type Call } from '../../core/index.js';
import type { Candidate, CompletionSite } from './candidate.js';

/** `as |…|` behind the last argument of a block that can give block parameters and does not yet. */
export function blockParamCandidates(call: Call, at: CompletionSite): readonly Candidate[] {
  const { analysis, offset } = at;
  const helper = analysis.helperCalls.find((known) => known.call === call)?.helper;
  const given = [...call.args, ...call.hash].filter(
    ({ kind, span }) => kind !== 'missing' && span.end < offset,
  );
  const isLast = [...call.args, ...call.hash].every(({ span }) => span.start <= offset);
  const opening = openingOf(call, at);
  if (!helper || helper.blockParams === 0 || !opening || opening.blockParams) return [];
  if (!isLast || given.length === 0) return [];
  const names = (usualNames[helper.name] ?? ['value', 'key']).slice(0, helper.blockParams);
  const places = names.map((name, index) => `\${${index + 1}:${name}}`);
  return [
    {
      label: `as |${names.join(' ')}|`,
      filter: 'as',
      kind: CompletionItemKind.Keyword,
      documentation: () => ['Names what the block is about, so that it can be reached from any depth.'],
      snippet: `as |${places.join(' ')}|`,
      rank: 4,
    },
  ];
}

const usualNames: Readonly<Record<string, readonly string[]>> = {
  each: ['item', 'index'],
  with: ['x'],
};

/** The opening tag, or the `{{else if}}`, that makes a call. */
function openingOf(
  call: Call,
  { site, offset }: CompletionSite,
): { readonly blockParams: BlockParams | undefined } | undefined {
  for (const node of nodeAt(site.tree, offset)) {
    if (node.kind === 'block' && node.opener.call === call) return node.opener;
    if (node.kind === 'else' && node.call === call) return node;
  }
  return undefined;
}
