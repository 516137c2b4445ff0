import type { Span } from './span.js';

/** One run of a decoded value and the file text that wrote it; equal lengths map one to one, others as a whole. */
export interface MappedRun {
  /** Offset of the run in the decoded value. */
  readonly value: number;
  readonly valueLength: number;
  /** Offset of the run in the file. */
  readonly file: number;
  readonly fileLength: number;
}

/** Maps offsets of a decoded value (a YAML or JSON scalar) to offsets of its file and back, by binary search. */
export class SourceMap {
  /** Runs in ascending order of both offsets; file text between runs (indentation, escapes' line breaks) belongs to none. */
  constructor(
    readonly runs: readonly MappedRun[],
    /** Length of the decoded value. */
    readonly valueLength: number,
    /** Where the value's text ends in the file; the place of the offset `valueLength`. */
    private readonly fileEnd: number,
  ) {}

  /** The map of a value that stands in the file as it is, from `start` on. */
  static identity(start: number, length: number): SourceMap {
    return new SourceMap(
      [{ value: 0, valueLength: length, file: start, fileLength: length }],
      length,
      start + length,
    );
  }

  /** The file offset of the character at `offset` of the value. */
  toFile(offset: number): number {
    if (offset >= this.valueLength) return this.fileEnd;
    const run = this.runs[lastAtOrBefore(this.runs, 'value', offset)];
    if (!run) return this.fileEnd;
    return run.valueLength === run.fileLength ? run.file + (offset - run.value) : run.file;
  }

  /** The file span that wrote a span of the value: from its first character to just behind its last one. */
  toFileSpan({ start, end }: Span): Span {
    const from = this.toFile(start);
    if (end <= start) return { start: from, end: from };
    return { start: from, end: Math.max(from, this.endInFile(end)) };
  }

  /** The value offset of a file offset, or undefined when the file offset lies outside the value's text. */
  toValue(fileOffset: number): number | undefined {
    if (fileOffset === this.fileEnd) return this.valueLength;
    const run = this.runs[lastAtOrBefore(this.runs, 'file', fileOffset)];
    if (!run || fileOffset > this.fileEnd) return undefined;
    const inside = fileOffset - run.file;
    if (run.valueLength === run.fileLength) return run.value + Math.min(inside, run.valueLength);
    return inside < run.fileLength ? run.value : run.value + run.valueLength;
  }

  private endInFile(end: number): number {
    const run = this.runs[lastAtOrBefore(this.runs, 'value', end - 1)];
    if (!run) return this.fileEnd;
    if (run.valueLength === run.fileLength) return run.file + (end - run.value);
    return run.file + run.fileLength;
  }
}

function lastAtOrBefore(runs: readonly MappedRun[], key: 'value' | 'file', offset: number): number {
  let low = -1;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const run = runs[middle];
    if (run && run[key] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
