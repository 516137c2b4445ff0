import { isSpace } from '../cut/characters.js';
import type { AstStatement } from './handlebarsAst.js';

/** How much white space to take away: all of it, or what makes a tag stand alone on its line. */
export type Extent = 'all' | 'line';

/** Whether what stands before a place ends with a line break and white space, or nothing stands there at all. */
export function isPreviousBlank(body: readonly AstStatement[], index: number, isRoot: boolean): boolean {
  const previous = body[index - 1];
  if (!previous) return isRoot;
  if (previous.type !== 'ContentStatement') return false;
  const { original } = previous;
  let at = original.length;
  let hasLineBreak = false;
  while (at > 0 && isSpace(original.charCodeAt(at - 1)))
    hasLineBreak = original[--at] === '\n' || hasLineBreak;
  return hasLineBreak || (at === 0 && isRoot && !body[index - 2]);
}

/** Whether what stands behind a place begins with white space and a line break, or nothing stands there at all. */
export function isNextBlank(body: readonly AstStatement[], index: number, isRoot: boolean): boolean {
  const next = body[index + 1];
  if (!next) return isRoot;
  if (next.type !== 'ContentStatement') return false;
  const { original } = next;
  let at = 0;
  for (; isSpace(original.charCodeAt(at)); at++) if (original[at] === '\n') return true;
  return at === original.length && isRoot && !body[index + 2];
}

/** Takes white space from the beginning of content. */
export function omitRight(content: AstStatement | undefined, extent: Extent): void {
  if (content?.type !== 'ContentStatement' || (extent === 'line' && content.rightStripped)) return;
  const { value } = content;
  let from = 0;
  if (extent === 'all') {
    while (isSpace(value.charCodeAt(from))) from++;
  } else {
    while (value[from] === ' ' || value[from] === '\t') from++;
    if (value[from] === '\r') from++;
    if (value[from] === '\n') from++;
  }
  content.value = value.slice(from);
  content.rightStripped = from > 0;
}

/** Takes white space from the end of content; whether there was any. */
export function omitLeft(content: AstStatement | undefined, extent: Extent): boolean {
  if (content?.type !== 'ContentStatement' || (extent === 'line' && content.leftStripped)) return false;
  const { value } = content;
  let to = value.length;
  if (extent === 'all') while (to > 0 && isSpace(value.charCodeAt(to - 1))) to--;
  else while (value[to - 1] === ' ' || value[to - 1] === '\t') to--;
  content.value = value.slice(0, to);
  content.leftStripped = to < value.length;
  return content.leftStripped;
}
