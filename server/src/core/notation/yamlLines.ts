import { Lexer } from 'yaml';

/** A text of YAML that is read line by line, to find out where quoted scalars begin. */
export class YamlLines {
  private lexer = new Lexer();
  /** What the lexer has not come to the end of. */
  private pending = '';
  /** The column of a key, or what else stands before a block scalar that is being read. */
  private block: number | undefined;

  /** `budget`: how many characters may be read, those that are read again included. */
  constructor(private budget: number) {}

  /** While a block scalar is read, the column that its lines are indented deeper than. */
  get inBlock(): number | undefined {
    return this.block;
  }

  /** Reads on by some lines. */
  take(lines: string): void {
    if (lines !== '') Object.assign(this, this.read(this.lexer, lines));
  }

  /** The offset in a line of a quoted scalar that has no end in it; nothing is taken. */
  quoteLeftOpen(line: string): number | 'too long' | undefined {
    this.budget -= this.pending.length + line.length;
    if (this.budget < 0) return 'too long';
    // A copy, so that the line can be read anew.
    const { pending, block } = this.read(Object.assign(new Lexer(), this.lexer), line);
    const offset = line.length - pending.length;
    return block === undefined && offset >= 0 && /^["']/.test(pending) ? offset : undefined;
  }

  private read(lexer: Lexer, lines: string) {
    const text = this.pending + lines;
    let end = 0;
    let { block } = this;
    let isText = false;
    for (const lexeme of lexer.lex(lines, true)) {
      if (!isText && markers.has(lexeme)) {
        isText = lexeme === scalar;
        continue;
      }
      if (isText || !/^[\s#]/.test(lexeme)) block = isText ? undefined : columnBefore(text, end, lexeme);
      isText = false;
      end += lexeme.length;
    }
    return { lexer, pending: text.slice(end), block };
  }
}

/** What the lexer puts between parts of the text: a document, the end of a broken collection, a scalar. */
const scalar = '\u001f';
const markers: ReadonlySet<string> = new Set(['\u0002', '\u0018', scalar]);

/** Where the header of a block scalar has its key, or another sign before it; undefined for anything else. */
function columnBefore(text: string, at: number, lexeme: string): number | undefined {
  if (!/^[|>]/.test(lexeme)) return undefined;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^[ ?-]*/.exec(line)?.[0].length ?? 0;
}
