import { blockCloser } from '../blockCloser.js';
import type { Place } from '../place.js';

/**
 * The closing tag that a block opened right before the cursor needs, as source text for the place of the cursor;
 * undefined when the block is closed already or the tag cannot stand there without other changes.
 */
export function closingTag(place: Place): string | undefined {
  const edit = blockCloser(place);
  if (edit?.span.start !== place.offset || edit.span.end !== place.offset) return undefined;
  return edit.text;
}
