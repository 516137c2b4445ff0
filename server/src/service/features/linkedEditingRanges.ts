import type { Range } from 'vscode-languageserver-types';
import { nodeAt, touches } from '../../core/index.js';
import { toRange } from '../convert.js';
import { templateAt, type Place } from '../place.js';

/** The name in the opening and in the closing tag of the block whose one or other the cursor is on. */
export function linkedEditingRanges(place: Place): { ranges: Range[] } | undefined {
  const found = templateAt(place);
  if (!found) return undefined;
  const { site, offset } = found;
  const block = nodeAt(site.tree, offset).findLast((node) => node.kind === 'block');
  if (!block?.closer) return undefined;
  const names = [block.opener.call.callee.span, block.closer.name.span];
  const [opening, closing] = names.map(({ start, end }) => site.text.slice(start, end));
  // Names that already differ are a mistake that one edit must not spread.
  if (!opening || opening !== closing || !names.some((name) => touches(name, offset))) return undefined;
  return { ranges: names.map((name) => toRange(place.file, site.map.toFileSpan(name))) };
}
