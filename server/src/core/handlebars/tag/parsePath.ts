import { char, isNameCharacter, isSpace } from '../cut/characters.js';
import { expressionFault } from './expressionFaults.js';
import { removal } from './fault.js';
import { bracketName } from './names.js';
import type { Path, PathSegment } from '../syntax.js';
import type { TagAttempt } from './tagAttempt.js';
import type { TagScanner } from './tagScanner.js';

/** Where a path stands: as one of several `arguments`, or `alone` where only one expression may be. */
export type PathPlace = 'arguments' | 'alone';

/** Reads a path from its first token on; the scanner then stands behind it. */
export function parsePath(attempt: TagAttempt, place: PathPlace): Path {
  const first = parseRun(attempt);
  if (!isGlued(attempt.scanner, first.span.end)) return first;
  const runs = [first];
  reportGlue(attempt, first, place);
  for (let last = first; isGlued(attempt.scanner, last.span.end); runs.push(last)) last = parseRun(attempt);
  return merged(runs);
}

/** Whether the scanner stands at a token that can be part of a path. */
export function atPathPart({ kind }: TagScanner): boolean {
  return kind === 'name' || kind === 'dot' || kind === 'dots' || kind === 'bracket';
}

/** Reads what Handlebars takes for one path. */
function parseRun(attempt: TagAttempt): Path {
  const { scanner, text } = attempt;
  const { start } = scanner;
  if (scanner.kind === 'name' && !scanner.abrupt && !isThis(scanner)) {
    const span = { start, end: scanner.end };
    const segment = { span, name: text.slice(start, span.end), bracketed: false };
    if (scanner.next() !== 'separator') {
      return { kind: 'path', span, data: false, depth: 0, explicitThis: false, segments: [segment] };
    }
    return parseRest(attempt, new PathParts(start, segment));
  }
  const parts = new PathParts(start);
  if (scanner.kind === 'data') {
    parts.data = true;
    parts.end = scanner.end;
    const mark = { start, end: scanner.end };
    scanner.next();
    if (!atPathPart(scanner)) {
      parts.addMissing();
      if (!scanner.isCutOff) attempt.report(expressionFault.missingSegment(mark, '@'));
      return parts.toPath();
    }
  }
  parsePart(attempt, parts);
  return parseRest(attempt, parts);
}

/** Reads `.x.y` behind the first part. */
function parseRest(attempt: TagAttempt, parts: PathParts): Path {
  const { scanner } = attempt;
  while (scanner.kind === 'separator') {
    const mark = { start: scanner.start, end: scanner.end };
    parts.end = scanner.end;
    scanner.next();
    if (atPathPart(scanner)) parsePart(attempt, parts);
    else if (!parseLiteralPart(attempt, parts)) {
      parts.addMissing();
      if (!scanner.isCutOff) {
        attempt.report(expressionFault.missingSegment(mark, attempt.text.slice(mark.start, mark.end)));
      }
    }
  }
  return parts.toPath();
}

function parsePart(attempt: TagAttempt, parts: PathParts): void {
  const { scanner, text } = attempt;
  const { kind, start, end, abrupt } = scanner;
  const span = { start, end };
  parts.end = end;
  if (kind === 'bracket') {
    if (!scanner.closed) attempt.reportLost(expressionFault.unclosedBracket(span));
    const name = scanner.closed ? bracketName(text.slice(start, end)) : text.slice(start + 1, end);
    parts.segments.push({ span, name, bracketed: true });
  } else if (kind === 'name' && !isThis(scanner)) {
    parts.segments.push({ span, name: text.slice(start, end), bracketed: false });
  } else if (parts.segments.length > 0) {
    attempt.report(expressionFault.misplacedSegment(span, text.slice(start, end)));
  } else if (kind === 'dots') {
    parts.depth++;
  } else {
    parts.explicitThis = true;
  }
  scanner.next();
  if (abrupt) parseAbruptEnd(attempt, parts);
}

/** Behind a name stands a character that may not follow it: other languages' indexes and calls are understood. */
function parseAbruptEnd(attempt: TagAttempt, parts: PathParts): void {
  const { scanner, text } = attempt;
  const { kind, start, end } = scanner;
  if (start !== parts.end) return;
  if (kind === 'bracket' && scanner.closed) {
    const inner = text.slice(start + 1, end - 1).replace(/^(["'])(.*)\1$/, '$2');
    attempt.report(expressionFault.bracketIndex({ start, end }, `.[${inner}]`));
    parsePart(attempt, parts);
  } else if (kind === 'paren-open') {
    const callee = text.slice(parts.start, parts.end);
    const isEmpty = text.charCodeAt(end) === char.closeParen;
    const span = { start, end: isEmpty ? end + 1 : end };
    attempt.report(expressionFault.functionCall(span, callee, isEmpty ? removal(span, '()') : undefined));
    if (!isEmpty) return;
    parts.end = span.end;
    scanner.next();
    scanner.next();
  } else if ((kind === 'string' && scanner.closed) || kind === 'data') {
    attempt.report(expressionFault.missingSpace(start, text.slice(start, end)));
  }
}

/** A number, keyword or string behind a dot, which Handlebars does not take as a name. */
function parseLiteralPart(attempt: TagAttempt, parts: PathParts): boolean {
  const { scanner, text } = attempt;
  const { kind, start, end } = scanner;
  const span = { start, end };
  const written = text.slice(start, end);
  if (kind === 'number') {
    attempt.report(expressionFault.digitSegment(span, written));
  } else if (kind === 'keyword' || (kind === 'string' && scanner.closed)) {
    const name = kind === 'string' ? written.slice(1, -1) : written;
    attempt.report(expressionFault.literalSegment(span, written, `[${name}]`));
  } else {
    return false;
  }
  parts.end = end;
  parts.segments.push({ span, name: kind === 'string' ? written.slice(1, -1) : written, bracketed: false });
  scanner.next();
  return true;
}

/** Whether a token that Handlebars takes for a new argument adjoins a path that ends at `end` by a dot. */
function isGlued(scanner: TagScanner, end: number): boolean {
  const { kind, start, text } = scanner;
  if (start !== end || !atPathPart(scanner)) return false;
  const behindDots = text.charCodeAt(end - 1) === char.dot;
  return (kind === 'dot' || kind === 'dots' || (behindDots && kind !== 'bracket')) && !equalsFollows(scanner);
}

function equalsFollows({ text, end }: TagScanner): boolean {
  let at = end;
  while (isSpace(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === char.equals;
}

function reportGlue(attempt: TagAttempt, { span }: Path, place: PathPlace): void {
  const { kind, start, end, text } = attempt.scanner;
  const isTolerated = place === 'arguments';
  if (kind === 'dots') {
    const mended = isNameCharacter(text.charCodeAt(end)) ? '.' : undefined;
    attempt.report(expressionFault.gluedDots({ start, end }, '..', mended, isTolerated));
  } else if (kind === 'dot') {
    attempt.report(expressionFault.gluedDots({ start, end }, '.', undefined, isTolerated));
  } else {
    attempt.report(
      expressionFault.gluedDots({ start: span.end - 2, end: span.end }, '..', '../', isTolerated),
    );
  }
}

/** The one path that was meant by several runs. */
function merged(runs: readonly Path[]): Path {
  const parts = new PathParts(runs[0]?.span.start ?? 0);
  for (const run of runs) {
    parts.data ||= run.data;
    if (parts.segments.length === 0) parts.depth += run.depth;
    parts.explicitThis ||= run.explicitThis && run === runs[0];
    parts.segments.push(...run.segments);
    parts.end = run.span.end;
  }
  if (runs.at(-1)?.segments.length === 0) parts.addMissing();
  return { ...parts.toPath(), readAs: runs };
}

function isThis({ text, start, end }: TagScanner): boolean {
  return end - start === 4 && text.startsWith('this', start);
}

class PathParts {
  data = false;
  depth = 0;
  explicitThis = false;
  readonly segments: PathSegment[] = [];
  end: number;

  constructor(
    readonly start: number,
    first?: PathSegment,
  ) {
    this.end = first ? first.span.end : start;
    if (first) this.segments.push(first);
  }

  /** Adds the segment that is still to be typed. */
  addMissing(): void {
    this.segments.push({ span: { start: this.end, end: this.end }, name: '', bracketed: false });
  }

  toPath(): Path {
    const { start, end, data, depth, explicitThis, segments } = this;
    return { kind: 'path', span: { start, end }, data, depth, explicitThis, segments };
  }
}
