import type { Span } from '../../text/index.js';
import { char } from '../cut/characters.js';
import type { OpeningMark, TagForm } from '../cut/openingMark.js';
import { parseBlockParams, type CallReading } from './parseBlockParams.js';
import type { CalleeForm } from './openCall.js';
import { parseCall } from './parseCall.js';
import { expressionFault } from './expressionFaults.js';
import type { Call } from '../syntax.js';
import type { TagAttempt } from './tagAttempt.js';
import { tagFault } from './tagFaults.js';

/** What one attempt made of a tag behind its opening mark. */
export interface TagReading extends CallReading {
  /** The closing mark; undefined when there is none. */
  readonly close: Span | undefined;
  /** How the tag ends: by a closing mark, by one `}`, or not at all. */
  readonly ending: 'closed' | 'brace' | 'open';
  /** Where the tag ends. */
  readonly end: number;
}

/** Reads a tag from behind its opening mark to its end; the scanner stands at its first token. */
export function readTag(attempt: TagAttempt, mark: OpeningMark): TagReading {
  const isPartial = mark.form === 'partial' || mark.form === 'partial-block';
  const { call, blockParams } = readCall(attempt, isPartial ? 'dynamic' : 'named');
  if (blockParams && !mayHaveBlockParams.has(mark.form))
    attempt.report(tagFault.blockParamsHere(blockParams.span));
  if (mark.form === 'closer') checkCloser(attempt, call);
  return { call, blockParams, ...readClosing(attempt, mark) };
}

/** Reads all between the marks of a tag; the scanner then stands at what can only be the tag's end. */
export function readCall(attempt: TagAttempt, form: CalleeForm): CallReading {
  const call = parseCall(attempt, form);
  const { kind } = attempt.scanner;
  if (kind !== 'params-open' && kind !== 'bar') return { call, blockParams: undefined };
  const reading = parseBlockParams(attempt, call);
  skipToEnd(attempt);
  return reading;
}

/** The mark that closes a tag of a form. */
export function closingMark(form: TagForm): '}}' | '}}}' | '}}}}' {
  if (form === 'triple') return '}}}';
  return form === 'raw' ? '}}}}' : '}}';
}

const mayHaveBlockParams: ReadonlySet<TagForm> = new Set<TagForm>([
  'section',
  'inverse',
  'decorator-block',
  'else-if',
]);

/** Nothing but the closing mark may follow. */
function skipToEnd(attempt: TagAttempt): void {
  const { scanner } = attempt;
  let { start, end } = scanner;
  let hasMore = false;
  for (;;) {
    switch (scanner.kind) {
      case 'close':
      case 'close-triple':
      case 'close-raw':
      case 'brace':
      case 'open':
      case 'end':
        if (hasMore) attempt.reportLost(tagFault.behindBlockParams({ start, end }));
        return;
      default:
        hasMore = true;
        ({ end } = scanner);
        start = Math.min(start, scanner.start);
        scanner.next();
    }
  }
}

function checkCloser(attempt: TagAttempt, { callee, args, hash, span }: Call): void {
  if (callee.kind === 'path' && callee.readAs) {
    const extra = { start: callee.readAs[0]?.span.end ?? callee.span.start, end: callee.span.end };
    attempt.report(
      expressionFault.gluedDots(extra, attempt.text.slice(extra.start, extra.end), undefined, false),
    );
  }
  if (args.length === 0 && hash.length === 0) return;
  attempt.report(tagFault.closerArguments({ start: callee.span.end, end: span.end }));
}

function readClosing(
  attempt: TagAttempt,
  { form, start, end: markEnd }: OpeningMark,
): Omit<TagReading, keyof CallReading> {
  const { scanner, text } = attempt;
  const { kind } = scanner;
  if (kind === 'open') return { close: undefined, ending: 'open', end: Math.max(scanner.start, markEnd) };
  if (kind === 'brace') return { close: undefined, ending: 'brace', end: scanner.end };
  if (kind !== 'close' && kind !== 'close-triple' && kind !== 'close-raw') {
    return { close: undefined, ending: 'open', end: Math.max(scanner.start, markEnd) };
  }
  const closing = closingMark(form);
  let { end } = scanner;
  const found = text.slice(scanner.start, end);
  const braces = found.replace('~', '');
  if (braces !== closing) {
    const isTooLong = braces.length > closing.length && text.charCodeAt(scanner.start + 1) !== char.tilde;
    const opening = text.slice(start, markEnd);
    if (isTooLong && closing !== '}}}}') {
      attempt.reportAlways(tagFault.tripleClose({ start: scanner.start, end }, closing));
      end = scanner.start + closing.length;
    } else {
      const written =
        found.includes('~') && closing === '}}}' ? '}~}}' : found.includes('~') ? `~${closing}` : closing;
      attempt.reportAlways(tagFault.unbalanced({ start: scanner.start, end }, opening, written));
    }
  }
  return { close: { start: scanner.start, end }, ending: 'closed', end };
}
