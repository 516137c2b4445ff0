import { SourceMap, type MappedRun } from '../../text/index.js';

/** A decoded scalar and where each of its characters stands in the file. */
export interface Decoded {
  readonly text: string;
  readonly map: SourceMap;
}

/** Collects a value piece by piece, in order, with the file text that wrote each piece. */
export class RunBuilder {
  private readonly runs: MappedRun[] = [];
  private readonly pieces: string[] = [];
  private length = 0;

  constructor(private readonly file: string) {}

  /** File text that stands in the value as it is. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    const last = this.runs.at(-1);
    const length = end - start;
    if (last?.valueLength === last?.fileLength && last && last.file + last.fileLength === start) {
      this.runs[this.runs.length - 1] = {
        ...last,
        valueLength: last.valueLength + length,
        fileLength: last.fileLength + length,
      };
    } else {
      this.runs.push({ value: this.length, valueLength: length, file: start, fileLength: length });
    }
    this.pieces.push(this.file.slice(start, end));
    this.length += length;
  }

  /** File text, such as an escape or a line break, that stands for other text. */
  replace(start: number, end: number, text: string): void {
    if (text === '') return;
    this.runs.push({ value: this.length, valueLength: text.length, file: start, fileLength: end - start });
    this.pieces.push(text);
    this.length += text.length;
  }

  /** The whole value; `fileEnd` is where its text ends in the file. */
  finish(fileEnd: number): Decoded {
    return { text: this.pieces.join(''), map: new SourceMap(this.runs, this.length, fileEnd) };
  }
}
