import { LineIndex, type Span } from '../../text/index.js';
import type { AstLocation, AstPosition } from './handlebarsAst.js';

/** Turns spans of a text into locations as Handlebars counts them. */
export class Locator {
  private readonly lines: LineIndex;

  constructor(text: string) {
    this.lines = new LineIndex(text);
  }

  locate({ start, end }: Span): AstLocation {
    return { source: undefined, start: this.position(start), end: this.position(end) };
  }

  private position(offset: number): AstPosition {
    const { line, character } = this.lines.positionAt(offset);
    return { line: line + 1, column: character };
  }
}
