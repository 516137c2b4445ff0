import { decodeHTMLStrict } from 'entities/decode';
import type { Span } from '../text/index.js';

/** A text that was cut and decoded out of another one, the source; each of its UTF-16 units knows where it is from. */
export class MappedText {
  private constructor(
    readonly text: string,
    /** The offsets of the source at which the unit of each offset begins. */
    private readonly starts: readonly number[],
    private readonly ends: readonly number[],
  ) {}

  /** The source itself. */
  static of(source: string): MappedText {
    const starts = Array.from({ length: source.length }, (_, at) => at);
    return new MappedText(
      source,
      starts,
      starts.map((at) => at + 1),
    );
  }

  static joined(parts: readonly MappedText[]): MappedText {
    return new MappedText(
      parts.map(({ text }) => text).join(''),
      parts.flatMap(({ starts }) => starts),
      parts.flatMap(({ ends }) => ends),
    );
  }

  /** Where a stretch of this text, which is not empty, is from. */
  sourceOf({ start, end }: Span): Span {
    return { start: this.starts[start] ?? 0, end: this.ends[end - 1] ?? 0 };
  }

  slice(start: number, end = this.text.length): MappedText {
    return new MappedText(
      this.text.slice(start, end),
      this.starts.slice(start, end),
      this.ends.slice(start, end),
    );
  }

  trimmed(): MappedText {
    const start = this.text.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  /** With the entities of HTML as the characters that they stand for. */
  decoded(): MappedText {
    if (!this.text.includes('&')) return this;
    const parts: MappedText[] = [];
    let done = 0;
    for (const { 0: entity, index } of this.text.matchAll(entities)) {
      const character = decodeHTMLStrict(entity);
      if (character === entity) continue;
      parts.push(this.slice(done, index), this.as(character, { start: index, end: index + entity.length }));
      done = index + entity.length;
    }
    return MappedText.joined([...parts, this.slice(done)]);
  }

  /** Another text in the place of a stretch of this one. */
  as(text: string, stretch: Span): MappedText {
    const { start, end } = this.sourceOf(stretch);
    const units = Array.from({ length: text.length });
    return new MappedText(
      text,
      units.map(() => start),
      units.map(() => end),
    );
  }
}

const entities = /&(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z][\da-zA-Z]*);/g;
