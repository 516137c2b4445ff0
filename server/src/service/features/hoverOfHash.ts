import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import { analyzePrompt, nodeAt, touches, type Call, type Node } from '../../core/index.js';
import { partialParameters } from '../completion/partialParameters.js';
import { toRange } from '../convert.js';
import { escapeMarkdown, inlineCode } from '../markdown.js';
import { templateAt, type Place } from '../place.js';

/** What the key of a named argument under the cursor is for: an option of a helper, or a name that a partial reads. */
export function describeHash(place: Place): Hover | undefined {
  const found = templateAt(place);
  if (!found) return undefined;
  const { site, offset, index } = found;
  const nodes = nodeAt(site.tree, offset);
  const hash = nodes.findLast((node) => node.kind === 'hash');
  if (!hash || !touches(hash.key.span, offset)) return undefined;
  const call = nodes.map(callOf).findLast((candidate) => candidate?.hash.includes(hash));
  const analysis = analyzePrompt(place.file, index, place.workspace);
  const helper = analysis.helperCalls.find((known) => known.call === call)?.helper;
  const option = helper?.hash.find(({ name }) => name === hash.key.name)?.description;
  const partial = analysis.partialUses.find(({ node }) => callOf(node) === call)?.name;
  const name = `**${escapeMarkdown(hash.key.name)}**`;
  const shown = (text: string): Hover => ({
    contents: { kind: MarkupKind.Markdown, value: `${name}\n\n${text}` },
    range: toRange(place.file, site.map.toFileSpan(hash.key.span)),
  });
  if (option !== undefined) return shown(option);
  if (partial === undefined) return undefined;
  const isRead = partialParameters(analysis, partial).includes(hash.key.name);
  return shown(`${isRead ? 'Read' : 'Not read'} by the partial ${inlineCode(partial)}.`);
}

function callOf(node: Node): Call | undefined {
  switch (node.kind) {
    case 'mustache':
    case 'partial':
    case 'subexpression':
    case 'else':
      return node.call;
    case 'block':
      return node.opener.call;
    default:
      return undefined;
  }
}
