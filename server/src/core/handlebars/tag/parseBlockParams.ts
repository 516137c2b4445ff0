import { char } from '../cut/characters.js';
import { expressionFault } from './expressionFaults.js';
import { insertion } from './fault.js';
import { isBracketed, unescapedBracket } from './names.js';
import { operatorAt } from './operators.js';
import { atPathPart } from './parsePath.js';
import type { BlockParams, Call, Name } from '../syntax.js';
import type { TagAttempt } from './tagAttempt.js';
import { tagFault } from './tagFaults.js';
import type { TagScanner } from './tagScanner.js';

/** What stands between the marks of a tag. */
export interface CallReading {
  readonly call: Call;
  readonly blockParams: BlockParams | undefined;
}

/** Reads `as |a b|`, also with a fault in it; the scanner then stands behind it. */
export function parseBlockParams(attempt: TagAttempt, call: Call): CallReading {
  const { scanner } = attempt;
  if (scanner.kind === 'params-open') return { call, blockParams: parseNames(attempt, scanner.start) };
  return parseLoneBar(attempt, call);
}

function parseNames(attempt: TagAttempt, start: number): BlockParams {
  const { scanner } = attempt;
  let end = scanner.end;
  scanner.next();
  const names = readNames(attempt);
  end = names.at(-1)?.span.end ?? end;
  if (scanner.kind === 'bar') {
    end = scanner.end;
    scanner.next();
    const problem = problemWithNames(names);
    if (problem) attempt.report(tagFault.blockParams({ start, end }, problem, undefined));
  } else if (!scanner.isCutOff) {
    const message = "Block parameters are names between two '|', separated by spaces: 'as |item index|'.";
    const isOpen = scanner.kind !== 'text' && names.length > 0;
    attempt.report(tagFault.blockParams({ start, end }, message, isOpen ? insertion(end, '|') : undefined));
    skipToBar(scanner);
  }
  return { span: { start, end }, names };
}

/** Handlebars 4.7 fails on names of which the first begins and the last ends with a bracket. */
function problemWithNames(names: readonly Name[]): string | undefined {
  if (names.length === 0) return "A name is missing between the '|' of the block parameters.";
  const all = names.map(({ name }) => name).join();
  return isBracketed(all) ? 'The name of a block parameter may not be written in brackets.' : undefined;
}

/** Steps over names and what may stand between them by mistake, and over the `|` behind them. */
function skipToBar(scanner: TagScanner): void {
  while (scanner.kind === 'text' || atPathPart(scanner)) scanner.next();
  if (scanner.kind === 'bar') scanner.next();
}

function readNames(attempt: TagAttempt): Name[] {
  const { scanner, text } = attempt;
  const names: Name[] = [];
  while (atPathPart(scanner) && scanner.closed) {
    const { start, end, kind, abrupt } = scanner;
    const written = text.slice(start, end);
    names.push({ span: { start, end }, name: kind === 'bracket' ? unescapedBracket(written) : written });
    scanner.next();
    if (abrupt && scanner.start === end && scanner.kind !== 'end') break;
  }
  return names;
}

/** A `|` without `as |` before it: `as x|`, `|x|`, or no block parameters at all. */
function parseLoneBar(attempt: TagAttempt, call: Call): CallReading {
  const { scanner, text } = attempt;
  const { start, end } = scanner;
  const as = call.args.findIndex(({ span }) => text.slice(span.start, span.end) === 'as');
  const keyword = call.args[as];
  const first = call.args[as + 1];
  if (keyword && first && call.args.slice(as + 1).every(({ kind }) => kind === 'path')) {
    const names = call.args
      .slice(as + 1)
      .map(({ span }) => ({ span, name: text.slice(span.start, span.end) }));
    const span = { start: keyword.span.start, end };
    const message = "Block parameters begin with '|' too: 'as |item|'.";
    attempt.report(tagFault.blockParams(span, message, insertion(first.span.start, '|')));
    scanner.next();
    return { call: { ...call, args: call.args.slice(0, as) }, blockParams: { span, names } };
  }
  if (hasNamesUpToBar(text, end)) {
    scanner.next();
    const names = readNames(attempt);
    const span = { start, end: scanner.end };
    const repair = { title: "Add 'as'", span: { start, end: start }, text: 'as ' };
    attempt.report(tagFault.blockParams(span, "Block parameters begin with 'as': 'as |item|'.", repair));
    if (scanner.kind === 'bar') scanner.next();
    return { call, blockParams: { span, names } };
  }
  const operator = operatorAt(text, start) ?? '|';
  attempt.reportLost(expressionFault.operator({ start, end: start + operator.length }, operator));
  return { call, blockParams: undefined };
}

/** Whether the next `|` comes before the end of the line and of the tag, with something between. */
function hasNamesUpToBar(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === char.bar) return at > from;
    if (code === char.closeBrace || code === char.openBrace || code === char.newline) return false;
  }
  return false;
}
