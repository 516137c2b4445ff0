import { nodeAt, parseTemplate, type Block, type TemplateSite, type TextEdit } from '../core/index.js';
import { templateAt, type Place } from './place.js';

/** The edit that closes the block whose opening tag ends at the cursor; undefined when it is closed already. */
export function blockCloser(place: Place): TextEdit | undefined {
  const found = templateAt(place);
  if (!found) return undefined;
  const { site, offset } = found;
  const block = nodeAt(site.tree, offset).findLast((node) => node.kind === 'block');
  if (block?.opener.span.end !== offset || !block.opener.tag.close) return undefined;
  const closer = closerOf(block, site);
  if (closer === undefined || !mends(closer, site, offset)) return undefined;
  return site.edit({ span: { start: offset, end: offset }, text: closer });
}

function closerOf({ form, opener }: Block, { text }: TemplateSite): string | undefined {
  const { callee } = opener.call;
  if (callee.kind === 'missing' || callee.kind === 'subexpression') return undefined;
  const name = text.slice(callee.span.start, callee.span.end);
  return form === 'raw' ? `{{{{/${name}}}}}` : `{{/${name}}}`;
}

/**
 * Whether the closing tag makes one fault less. The new block itself may look closed, by a tag that is meant for the
 * block around it: then that one is open.
 */
function mends(closer: string, { text, errors }: TemplateSite, offset: number): boolean {
  if (errors.length === 0) return false;
  return parseTemplate(text.slice(0, offset) + closer + text.slice(offset)).errors.length < errors.length;
}
