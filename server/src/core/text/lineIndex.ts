/** A zero-based place in a text, in the units of LSP: lines, and UTF-16 code units within the line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts between UTF-16 offsets and LSP positions of one text; lines end at `\n`, `\r\n` or a lone `\r`. */
export class LineIndex {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    this.starts = lineStarts(text);
  }

  /** The number of lines; an empty text has one. */
  get lineCount(): number {
    return this.starts.length;
  }

  /** The position of an offset; offsets outside the text are clamped to it. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - this.startOf(low) };
  }

  /** The offset of a position; a character past the end of its line is clamped to the line's end. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.text.length;
    return Math.min(this.startOf(line) + Math.max(0, character), this.endOf(line));
  }

  /** The offset at which a line begins. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** The offset at which a line's text ends, before its line break. */
  endOf(line: number): number {
    let end = this.starts[line + 1] ?? this.text.length;
    if (line + 1 < this.starts.length) {
      if (this.text[end - 1] === '\n') end -= 1;
      if (this.text[end - 1] === '\r' && end > this.startOf(line)) end -= 1;
    }
    return end;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
