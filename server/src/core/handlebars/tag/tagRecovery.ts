import { insertion } from './fault.js';
import type { OpeningMark } from '../cut/openingMark.js';
import type { SyntaxError } from '../syntaxError.js';
import { TagAttempt } from './tagAttempt.js';
import { tagFault } from './tagFaults.js';
import { closingMark, readTag, type TagReading } from './tagReading.js';
import type { TemplateSource } from '../cut/templateSource.js';

/**
 * Reads a tag as Handlebars does and, when that fails, finds out what is wrong: a string that swallowed other tags is
 * read again as unclosed; a tag that runs into the next one is read again as ending on its own line.
 */
export function readTagWithRecovery(source: TemplateSource, mark: OpeningMark): TagReading {
  const { scanner, text } = source;
  let attempt = new TagAttempt(scanner);
  scanner.begin(mark.end, text.length, source.isSpent);
  let reading = readTag(attempt, mark);
  if (attempt.errors.length === 0 && reading.ending === 'closed') return reading;
  if (isFailed(attempt, reading) && scanner.suspicious && source.afford(scanner.end - mark.start)) {
    attempt = new TagAttempt(scanner);
    scanner.begin(mark.end, text.length, true);
    reading = readTag(attempt, mark);
  }
  if (isUnclosed(source, attempt, reading, mark)) return readUnclosed(source, mark);
  source.errors.push(...attempt.errors);
  if (reading.ending === 'brace') {
    const brace = { start: reading.end - 1, end: reading.end };
    source.errors.push(tagFault.singleBrace(brace, closingMark(mark.form)));
  }
  return reading;
}

function isFailed(attempt: TagAttempt, { ending }: TagReading): boolean {
  return ending !== 'closed' || attempt.errors.some(isHard);
}

function isHard({ tolerated }: SyntaxError): boolean {
  return tolerated !== true;
}

/** A lone `}` closes a tag by mistake when all before it makes sense and stands on the same line. */
function isUnclosed(
  source: TemplateSource,
  attempt: TagAttempt,
  { ending, end }: TagReading,
  mark: OpeningMark,
): boolean {
  if (ending !== 'brace') return ending === 'open';
  const newline = source.find('\n', mark.end);
  return attempt.errors.some(isHard) || (newline !== -1 && newline < end);
}

function readUnclosed(source: TemplateSource, mark: OpeningMark): TagReading {
  const { scanner } = source;
  const { start, end: markEnd } = mark;
  let limit = source.endOfUnclosedTag(markEnd);
  let attempt = readUpTo(limit);
  const first = attempt.errors.find(isHard);
  const isCutShort = first?.code === 'unclosed-string' || first?.code === 'unclosed-bracket-segment';
  if (first && !isCutShort) {
    limit = source.trimEnd(markEnd, Math.max(markEnd, first.span.start));
    attempt = readUpTo(limit);
  }
  const end = source.trimEnd(markEnd, limit);
  if (first && isCutShort) {
    const repair = insertion(first.span.end, (first.expected[0] ?? '') + closingMark(mark.form));
    source.errors.push({ ...first, repair });
  } else {
    const parentheses = ')'.repeat(attempt.openParentheses);
    source.errors.push(tagFault.unclosed({ start, end }, parentheses + closingMark(mark.form)));
  }
  return { ...attempt.reading, close: undefined, ending: 'open', end: limit };

  function readUpTo(offset: number): {
    errors: readonly SyntaxError[];
    reading: TagReading;
    openParentheses: number;
  } {
    const bounded = new TagAttempt(scanner);
    scanner.begin(markEnd, offset, true);
    const reading = readTag(bounded, mark);
    return { errors: bounded.errors, reading, openParentheses: bounded.openParentheses };
  }
}
