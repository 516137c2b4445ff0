import type { FileRange, Range, RenderedMessage } from '../../../server/src/protocol/index.js';

/** The parts of templates that did not render, by the message in which they would stand. */
export function skippedParts(
  messages: readonly RenderedMessage[],
  places: readonly FileRange[],
): readonly (readonly FileRange[])[] {
  const skipped = messages.map((): FileRange[] => []);
  for (const place of places) {
    const around = messages.flatMap(({ range }, index) => (isWithin(place.range, range) ? [index] : []));
    // Of several messages that one template prints, the last that begins before it.
    const before = around.filter((index) => beginsBefore(messages[index], place.range));
    skipped[before.at(-1) ?? around[0] ?? -1]?.push(place);
  }
  return skipped;
}

function isWithin({ start, end }: Range, range: Range): boolean {
  return start.line >= range.start.line && end.line <= range.end.line;
}

function beginsBefore(message: RenderedMessage | undefined, { start }: Range): boolean {
  // The place of the first piece comes first: its file, its line, its character.
  const [, line = Infinity, character = Infinity] = message?.pieces?.places ?? [];
  return line < start.line || (line === start.line && character <= start.character);
}
