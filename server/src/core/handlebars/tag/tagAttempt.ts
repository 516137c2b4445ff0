import type { SyntaxError } from '../syntaxError.js';
import type { TagScanner } from './tagScanner.js';

/** One reading of a tag: its scanner and the faults found so far. A tag may be read again when the first try fails. */
export class TagAttempt {
  readonly errors: SyntaxError[] = [];
  /** Where this attempt gave up making sense: what follows is probably prose behind an unclosed tag. */
  lostAt = Infinity;
  /** How many parentheses were open when the text ended. */
  openParentheses = 0;

  constructor(readonly scanner: TagScanner) {}

  get text(): string {
    return this.scanner.text;
  }

  /** Notes a fault whose surroundings are understood. */
  report(error: SyntaxError): void {
    this.sober(error);
    if (this.lostAt === Infinity) this.errors.push(error);
  }

  /** Notes a fault that stands whatever else is wrong with the tag. */
  reportAlways(error: SyntaxError): void {
    this.sober(error);
    this.errors.push(error);
  }

  /** Notes a fault behind which nothing in this tag is certain; only the first of them is told. */
  reportLost(error: SyntaxError): void {
    this.report(error);
    this.lostAt = Math.min(this.lostAt, error.span.start);
  }

  /** From the first fault on, no string may swallow the tags that follow. */
  private sober(error: SyntaxError): void {
    if (!error.tolerated) this.scanner.strict = true;
  }
}
