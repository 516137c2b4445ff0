import type { FilePiece, FilePlace, PromptFile } from '../../core/index.js';
import { pieceKinds, type FileRange, type PackedFrame, type PackedPieces } from '../../protocol/index.js';
import { toLocation } from '../../service/index.js';

/** Packs the pieces of a message, which lie side by side, with lines and columns. */
export function packPieces(pieces: readonly FilePiece[]): PackedPieces {
  const places = new Places();
  const paths = new Paths();
  const frames = new Frames(places);
  const rows: number[] = [];
  for (const { end, kind, from, path, loops, calls } of pieces) {
    rows.push(end, pieceKinds.indexOf(kind), places.indexOf(from));
    rows.push(path === undefined ? -1 : paths.indexOf(path), frames.indexOf({ loops, calls }));
  }
  return { uris: places.uris, places: places.numbers, paths: paths.values, frames: frames.values, rows };
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

/** Places by the order in which they were first asked for. */
class Places {
  readonly uris: string[] = [];
  /** Five numbers for each: the index of its file, then its lines and columns. */
  readonly numbers: number[] = [];
  private count = 0;
  /** A loop names the same object again and again. */
  private readonly seen = new Map<FilePlace, number>();
  /** By file and span: objects of their own may stand for one place. */
  private readonly files = new Map<PromptFile, Map<number, number>>();

  indexOf(place: FilePlace): number {
    const index = this.seen.get(place) ?? this.find(place);
    this.seen.set(place, index);
    return index;
  }

  private find({ file, span }: FilePlace): number {
    const spans = this.files.get(file) ?? new Map<number, number>();
    this.files.set(file, spans);
    const key = span.start * longestFile + span.end;
    const known = spans.get(key);
    if (known !== undefined) return known;
    spans.set(key, this.count);
    const { uri, range } = toLocation(file, span);
    const { start, end } = range;
    this.numbers.push(this.fileOf(uri), start.line, start.character, end.line, end.character);
    return this.count++;
  }

  private fileOf(uri: string): number {
    const known = this.uris.indexOf(uri);
    return known === -1 ? this.uris.push(uri) - 1 : known;
  }
}

/** No file is as long: a start and an end make one exact number. */
const longestFile = 2 ** 26;

/** The paths of values by the order in which they were first asked for. */
class Paths {
  readonly values: string[] = [];
  private readonly known = new Map<string, number>();

  indexOf(path: string): number {
    const index = this.known.get(path) ?? this.values.push(path) - 1;
    this.known.set(path, index);
    return index;
  }
}

/** The frames around pieces, outermost first. */
class Frames {
  readonly values: PackedFrame[] = [];
  private readonly known = new Map<string, number>();
  /** Pieces of one turn follow each other. */
  private last: (Pick<FilePiece, 'loops' | 'calls'> & { readonly index: number }) | undefined;

  constructor(private readonly places: Places) {}

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
