import type { Appended, TracedProgram } from './tracedText.js';
import type { PrintedPiece, Tile } from './printed.js';

/** A value under way to the output, and the stretches it is made of. */
interface Sum {
  value: unknown;
  tiles: Tile[];
}

/**
 * Puts together what a body appended, as the JavaScript that Handlebars makes of it does: without escaping, numbers and
 * booleans that meet before any text are added up. `result` is what the body really returned; where that is something else,
 * the body is one stretch.
 */
export function layOut(
  { appended }: TracedProgram,
  pieces: readonly PrintedPiece[],
  result: unknown,
): { readonly text: string; readonly tiles: readonly Tile[] } {
  const text = textOf(result);
  const total = addUp(appended, pieces);
  if (total && textOf(total.value) === text) return { text, tiles: total.tiles };
  const [from] = appended;
  const to = appended.at(-1);
  return { text, tiles: from && to ? [{ from, to, text, inner: [] }] : [] };
}

/**
 * The body is `return a + b` or `buffer = a + b; … buffer += c + d; … return buffer + e + f`: groups of summands, apart
 * from statements that append alone.
 */
function addUp(appended: readonly Appended[], pieces: readonly PrintedPiece[]): Sum | undefined {
  const lastAlone = appended.findLastIndex(({ alone }) => alone);
  let buffer: Sum | undefined = appended[0]?.alone ? { value: '', tiles: [] } : undefined;
  let group: Sum | undefined;
  let previous = -1;
  for (const { id, value, inner } of pieces) {
    const place = appended[id];
    if (!place) return undefined;
    const piece: Sum = { value, tiles: [{ from: place, to: place, text: textOf(value), inner }] };
    if (startsGroup(appended, previous, id)) {
      buffer = join(buffer, group);
      group = undefined;
    }
    previous = id;
    if (id > lastAlone && buffer) buffer = join(buffer, piece);
    else group = join(group, piece);
  }
  return join(buffer, group);
}

/** Whether a statement that appends alone stands at or between two places. */
function startsGroup(appended: readonly Appended[], before: number, id: number): boolean {
  for (let at = Math.max(before, 0); at <= id; at++) if (appended[at]?.alone) return true;
  return false;
}

/** What `+` makes of two values; changes the first. */
function join(first: Sum | undefined, second: Sum | undefined): Sum | undefined {
  if (!first || !second) return first ?? second;
  const isSum = isNumeric(first.value) && isNumeric(second.value);
  first.value = plus(first.value, second.value);
  if (isSum) {
    const { from } = first.tiles[0] ?? {};
    const { to } = second.tiles.at(-1) ?? {};
    if (from && to) first.tiles = [{ from, to, text: textOf(first.value), inner: [] }];
  } else {
    for (const tile of second.tiles) first.tiles.push(tile);
  }
  return first;
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

/** `+` as JavaScript has it for any values. */
function plus(a: unknown, b: unknown): unknown {
  return (a as string) + (b as string);
}

/** As Handlebars makes text of a value. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : String(plus('', value));
}
