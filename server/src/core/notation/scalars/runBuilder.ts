import { SourceMap, type MappedRun } from '../../text/index.js';

/** A decoded scalar and where each of its characters stands in the file. */
export interface Decoded {
  readonly text: string;
  readonly map: SourceMap;
}

/** Collects a value piece by piece, in order, with the file text that wrote each piece. */
export class RunBuilder {
  private readonly runs: MappedRun[] = [];
  private text = '';
  /** File text that stands in the value as it is and is not yet in `runs`. */
  private start = 0;
  private end = 0;

  constructor(private readonly file: string) {}

  /** File text that stands in the value as it is. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    if (start !== this.end) {
      this.flush();
      this.start = start;
    }
    this.end = end;
  }

  /** File text, such as an escape or a line break, that stands for other text. */
  replace(start: number, end: number, text: string): void {
    if (text === '') return;
    this.flush();
    this.runs.push({
      value: this.text.length,
      valueLength: text.length,
      file: start,
      fileLength: end - start,
    });
    this.text += text;
  }

  /** A line break as it is read: `\r\n` and U+0085 are `\n`, U+2028 and U+2029 stay. */
  lineBreak(start: number, end: number): void {
    if (end - start === 1 && this.file[start] !== '\u0085') this.copy(start, end);
    else this.replace(start, end, '\n');
  }

  /** Whether a single line break there becomes a space in folded text. */
  folds(at: number): boolean {
    return this.file[at] !== '\u2028' && this.file[at] !== '\u2029';
  }

  /** The whole value; `fileEnd` is where its text ends in the file. */
  finish(fileEnd: number): Decoded {
    this.flush();
    return { text: this.text, map: new SourceMap(this.runs, this.text.length, fileEnd) };
  }

  private flush(): void {
    const length = this.end - this.start;
    if (length <= 0) return;
    this.runs.push({ value: this.text.length, valueLength: length, file: this.start, fileLength: length });
    this.text += this.file.slice(this.start, this.end);
    this.start = this.end = 0;
  }
}
