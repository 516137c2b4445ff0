import type { FilePiece, FilePlace } from '../../core/index.js';
import { pieceKinds, type FileRange, type PackedFrame, type PackedPieces } from '../../protocol/index.js';
import { toLocation } from '../../service/index.js';

/** Packs the pieces of a message, which lie side by side, with lines and columns. */
export function packPieces(pieces: readonly FilePiece[]): PackedPieces {
  const places = new Table<FilePlace, FileRange>(placeKey, ({ file, span }) => toLocation(file, span));
  const paths = new Table<string, string>(
    (path) => path,
    (path) => path,
  );
  const frames = new Frames(places);
  const rows: number[] = [];
  for (const { end, kind, from, path, loops, calls } of pieces) {
    rows.push(end, pieceKinds.indexOf(kind), places.indexOf(from));
    rows.push(path === undefined ? -1 : paths.indexOf(path), frames.indexOf({ loops, calls }));
  }
  return { ...packPlaces(places.values), paths: paths.values, frames: frames.values, rows };
}

function packPlaces(places: readonly FileRange[]): Pick<PackedPieces, 'uris' | 'places'> {
  const uris = [...new Set(places.map(({ uri }) => uri))];
  const numbers: number[] = [];
  for (const { uri, range } of places) {
    const { start, end } = range;
    numbers.push(uris.indexOf(uri), start.line, start.character, end.line, end.character);
  }
  return { uris, places: numbers };
}

/** Turns places into ranges, each one once. */
export function fileRanges(): (place: FilePlace) => FileRange {
  const known = new Map<FilePlace, FileRange>();
  return (place) => {
    const range = known.get(place) ?? toLocation(place.file, place.span);
    known.set(place, range);
    return range;
  };
}

function placeKey({ file, span }: FilePlace): string {
  return `${span.start} ${span.end} ${file.uri}`;
}

/** Values by the order in which they were first asked for. */
class Table<Item, Value> {
  readonly values: Value[] = [];
  private readonly known = new Map<string, number>();
  /** A loop names the same object again and again. */
  private readonly seen = new Map<Item, number>();

  constructor(
    private readonly keyOf: (item: Item) => string,
    private readonly valueOf: (item: Item) => Value,
  ) {}

  indexOf(item: Item): number {
    const seen = this.seen.get(item);
    if (seen !== undefined) return seen;
    const key = this.keyOf(item);
    const index = this.known.get(key) ?? this.values.push(this.valueOf(item)) - 1;
    this.known.set(key, index);
    this.seen.set(item, index);
    return index;
  }
}

/** The frames around pieces, outermost first. */
class Frames {
  readonly values: PackedFrame[] = [];
  private readonly known = new Map<string, number>();
  /** Pieces of one turn follow each other. */
  private last: (Pick<FilePiece, 'loops' | 'calls'> & { readonly index: number }) | undefined;

  constructor(private readonly places: Table<FilePlace, FileRange>) {}

  /** The innermost frame; -1 for none. */
  indexOf(around: Pick<FilePiece, 'loops' | 'calls'>): number {
    const { loops, calls } = around;
    if (loops.length + calls.length === 0) return -1;
    if (this.last?.loops === loops && this.last.calls === calls) return this.last.index;
    const index = this.innermost(around);
    this.last = { loops, calls, index };
    return index;
  }

  private innermost({ loops, calls }: Pick<FilePiece, 'loops' | 'calls'>): number {
    let innermost = -1;
    for (const { opener, at } of loops)
      innermost = this.add({ in: innermost, opener: this.places.indexOf(opener), at });
    for (const { name = null, call } of calls)
      innermost = this.add({ in: innermost, call: this.places.indexOf(call), name });
    return innermost;
  }

  private add(frame: PackedFrame): number {
    const key =
      'at' in frame ? `${frame.in} ${frame.opener} ${frame.at}` : `${frame.in} ${frame.call} >${frame.name}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.values.length);
    return this.values.push(frame) - 1;
  }
}
