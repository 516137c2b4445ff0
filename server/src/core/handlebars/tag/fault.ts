import type { Span } from '../../text/index.js';
import type { RelatedPlace, Repair, SyntaxError, SyntaxErrorCode } from '../syntaxError.js';

/** Makes a syntax error; what is left out is empty. */
export function fault(
  code: SyntaxErrorCode,
  span: Span,
  message: string,
  more: {
    readonly expected?: readonly string[];
    readonly related?: readonly RelatedPlace[];
    readonly repair?: Repair;
  } = {},
): SyntaxError {
  const { expected = none, related = noPlaces, repair } = more;
  return repair
    ? { code, message, span, related, expected, repair }
    : { code, message, span, related, expected };
}

const none: readonly string[] = [];
const noPlaces: readonly RelatedPlace[] = [];

/** A repair that inserts `text` at `offset`. */
export function insertion(offset: number, text: string): Repair {
  return { title: `Add '${text.trim()}'`, span: { start: offset, end: offset }, text };
}

/** A repair that puts `text` in the place of a span. */
export function replacement(span: Span, text: string): Repair {
  return { title: `Change to '${text}'`, span, text };
}

/** A repair that takes a span out; `name` says what it is. */
export function removal(span: Span, name: string): Repair {
  return { title: `Remove '${name}'`, span, text: '' };
}
