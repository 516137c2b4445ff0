import type { Provenance, RenderPiece, RenderText, TextSpan } from '../core/index.js';

/** Where outputs come from as it crosses threads, where thousands of small objects would be copied one by one. */
export interface PackedProvenance {
  /** How many pieces each output has. */
  readonly counts: readonly number[];
  /** For each piece its end, which is the start of the next, and the indexes of its kind, span, path (-1 for none), loops and calls. */
  readonly pieces: Int32Array;
  /** The turns of loops: the index of the opening tag's span, and the turn. */
  readonly loops: readonly (readonly (readonly [opener: number, at: number | string])[])[];
  /** The calls of partials: the index of the tag's span, and the name. */
  readonly calls: readonly (readonly (readonly [call: number, name: string | undefined])[])[];
  /** The spans of what did not run, by index. */
  readonly notRendered: readonly number[];
  /** For each span the index of its text, its start and its end. */
  readonly spans: Int32Array;
  readonly texts: readonly RenderText[];
  readonly paths: readonly string[];
}

/** The numbers of a piece. */
const fieldCount = 6;

const kinds = ['text', 'value', 'sum', 'block', 'partial'] as const satisfies readonly RenderPiece['kind'][];

/** What is one object for several pieces stays one. */
export function packProvenance(provenance: Provenance): PackedProvenance {
  const texts = new Numbered<RenderText>();
  const spans = new Numbered<TextSpan>();
  const paths = new Numbered<string>();
  const loops = new Numbered<RenderPiece['loops']>();
  const calls = new Numbered<RenderPiece['calls']>();
  const counts = provenance.pieces.map(({ length }) => length);
  const pieces = new Int32Array(counts.reduce((all, count) => all + count * fieldCount, 0));
  let at = 0;
  for (const output of provenance.pieces) {
    for (const { end, kind, from, path, loops: turns, calls: partials } of output) {
      pieces[at++] = end;
      pieces[at++] = kinds.indexOf(kind);
      pieces[at++] = spans.numberOf(from);
      pieces[at++] = path === undefined ? -1 : paths.numberOf(path);
      pieces[at++] = loops.numberOf(turns);
      pieces[at++] = calls.numberOf(partials);
    }
  }
  const packed = {
    counts,
    pieces,
    loops: loops.all.map((turns) => turns.map(({ opener, at }) => [spans.numberOf(opener), at] as const)),
    calls: calls.all.map((turns) => turns.map(({ call, name }) => [spans.numberOf(call), name] as const)),
    notRendered: provenance.notRendered.map((span) => spans.numberOf(span)),
    paths: paths.all,
  };
  const numbers: number[] = [];
  for (const { text, span } of spans.all) numbers.push(texts.numberOf(text), span.start, span.end);
  return { ...packed, spans: new Int32Array(numbers), texts: texts.all };
}

/** What was packed. Throws a RangeError when an index leads nowhere. */
export function unpackProvenance(packed: PackedProvenance): Provenance {
  const spans = spansOf(packed);
  const loops = packed.loops.map((turns) =>
    turns.map(([opener, turn]) => ({ opener: itemAt(spans, opener), at: turn })),
  );
  const calls = packed.calls.map((turns) =>
    turns.map(([call, name]) => ({ name, call: itemAt(spans, call) })),
  );
  const { pieces: numbers, paths } = packed;
  let row = 0;
  const pieces = packed.counts.map((count) => {
    const output: RenderPiece[] = [];
    let start = 0;
    for (const last = row + count * fieldCount; row < last; row += fieldCount) {
      const end = numbers[row] ?? NaN;
      const kind = itemAt(kinds, numbers[row + 1]);
      const from = itemAt(spans, numbers[row + 2]);
      const path = numbers[row + 3] === -1 ? undefined : itemAt(paths, numbers[row + 3]);
      const around = { loops: itemAt(loops, numbers[row + 4]), calls: itemAt(calls, numbers[row + 5]) };
      output.push({ start, end, kind, from, path, ...around });
      start = end;
    }
    return output;
  });
  return { pieces, notRendered: packed.notRendered.map((span) => itemAt(spans, span)) };
}

function spansOf({ spans: numbers, texts }: PackedProvenance): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (let row = 0; row < numbers.length; row += 3) {
    const span = { start: numbers[row + 1] ?? NaN, end: numbers[row + 2] ?? NaN };
    spans.push({ text: itemAt(texts, numbers[row]), span });
  }
  return spans;
}

function itemAt<T>(items: readonly T[], index = -1): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`There is nothing at ${index}.`);
  return item;
}

/** Items by the order in which they were first asked for. */
class Numbered<Item> {
  readonly all: Item[] = [];
  private readonly numbers = new Map<Item, number>();
  /** Neighbours stand in the same loops. */
  private last: Item | undefined;
  private lastNumber = -1;

  numberOf(item: Item): number {
    if (item === this.last) return this.lastNumber;
    const number = this.numbers.get(item) ?? this.all.length;
    if (number === this.all.length) {
      this.all.push(item);
      this.numbers.set(item, number);
    }
    this.last = item;
    this.lastNumber = number;
    return number;
  }
}
