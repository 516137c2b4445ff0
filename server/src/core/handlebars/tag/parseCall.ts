import { char, isSpace, isWordCharacter } from '../cut/characters.js';
import { expressionFault } from './expressionFaults.js';
import { OpenCall, type CalleeForm } from './openCall.js';
import { operatorAt } from './operators.js';
import { parseLiteral } from './parseLiteral.js';
import { parsePath } from './parsePath.js';
import type { Call, SubExpression } from '../syntax.js';
import type { TagAttempt } from './tagAttempt.js';

/**
 * Reads name, arguments and named arguments of a tag up to what can only be its end: a closing mark, the opening of
 * another tag, `as |`, or the end of the text. Nested sub-expressions wait on a stack of their own, not on that of
 * the program, so that no depth is too deep.
 */
export function parseCall(attempt: TagAttempt, form: CalleeForm): Call {
  const { scanner } = attempt;
  let open = new OpenCall(undefined, scanner.start);
  for (;;) {
    switch (scanner.kind) {
      case 'name':
      case 'dot':
      case 'dots':
      case 'bracket':
      case 'data':
        parsePathOrKey(attempt, open);
        break;
      case 'string':
      case 'number':
      case 'keyword':
        open.add(attempt, parseLiteral(attempt), form);
        break;
      case 'paren-open':
        open = new OpenCall(open, scanner.start);
        scanner.next();
        open.start = scanner.start;
        break;
      case 'paren-close':
        open = closeParenthesis(attempt, open, form);
        break;
      case 'close':
      case 'close-triple':
      case 'close-raw':
      case 'brace':
      case 'open':
      case 'end':
        return closeAll(attempt, open, form);
      case 'params-open':
        if (open.parent === undefined) return open.finish(attempt);
        skipUnexpected(attempt, open);
        break;
      case 'bar':
        if (open.parent === undefined && open.hasArguments) return open.finish(attempt);
        skipUnexpected(attempt, open);
        break;
      case 'equals':
      case 'separator':
      case 'text':
        skipUnexpected(attempt, open);
    }
  }
}

function parsePathOrKey(attempt: TagAttempt, open: OpenCall): void {
  const { scanner, text } = attempt;
  const { kind, start, end } = scanner;
  const path = parsePath(attempt, open.key ? 'alone' : 'arguments');
  if (scanner.kind !== 'equals' || text.charCodeAt(scanner.end) === char.equals) {
    open.add(attempt, path, 'named');
  } else if (kind === 'data' || path.span.end !== end || !open.callee) {
    open.add(attempt, path, 'named');
    attempt.reportLost(expressionFault.assignment({ start: scanner.start, end: scanner.end }));
    scanner.next();
  } else {
    open.beginHash(
      attempt,
      { span: { start, end }, name: path.segments[0]?.name ?? text.slice(start, end) },
      scanner.end,
    );
    scanner.next();
  }
}

function closeParenthesis(attempt: TagAttempt, open: OpenCall, form: CalleeForm): OpenCall {
  const { scanner } = attempt;
  const { start, end } = scanner;
  const { parent } = open;
  if (!parent) {
    attempt.report(expressionFault.strayParenthesis({ start, end }));
    scanner.next();
    return open;
  }
  if (!open.callee) attempt.report(expressionFault.emptySubExpression({ start: open.paren, end }));
  const call = open.finish(attempt);
  scanner.next();
  parent.add(attempt, { kind: 'subexpression', span: { start: open.paren, end }, call, closed: true }, form);
  return parent;
}

/** Ends all calls at the end of the tag; a parenthesis still open is a fault, unless the tag itself is not closed. */
function closeAll(attempt: TagAttempt, innermost: OpenCall, form: CalleeForm): Call {
  const isTagClosed = !attempt.scanner.isCutOff && attempt.scanner.kind !== 'brace';
  let open = innermost;
  while (open.parent) {
    const { parent, paren } = open;
    const call = open.finish(attempt);
    const end = Math.max(paren + 1, call.span.end);
    const expression: SubExpression = {
      kind: 'subexpression',
      span: { start: paren, end },
      call,
      closed: false,
    };
    if (!isTagClosed) {
      attempt.openParentheses++;
    } else if (paren < attempt.lostAt) {
      attempt.reportAlways(expressionFault.unclosedSubExpression({ start: paren, end }, end));
    }
    parent.add(attempt, expression, form);
    open = parent;
  }
  return open.finish(attempt);
}

/** Steps over what cannot stand here, telling what it looks like. */
function skipUnexpected(attempt: TagAttempt, open: OpenCall): void {
  const { scanner, text } = attempt;
  const { kind, start, end } = scanner;
  const span = { start, end };
  const operator = operatorAt(text, start);
  if (kind === 'separator') {
    const mark = text.slice(start, end);
    attempt.report(
      open.isEmpty ? expressionFault.leadingSeparator(span, mark) : expressionFault.operator(span, mark),
    );
  } else if (kind === 'params-open') {
    attempt.reportLost(expressionFault.unexpected(span, text.slice(start, end)));
  } else if (text.charCodeAt(start) === char.comma) {
    attempt.reportLost(expressionFault.comma(span));
  } else if (kind === 'equals' && operator === '=') {
    attempt.reportLost(expressionFault.assignment(span));
  } else if (operator) {
    const place = { start, end: start + operator.length };
    const isFilter = operator === '|' && isWordCharacter(text.charCodeAt(skipSpaces(text, place.end)));
    attempt.reportLost(isFilter ? expressionFault.filter(place) : expressionFault.operator(place, operator));
    scanner.stretchTo(start + operator.length);
  } else {
    attempt.reportLost(expressionFault.unexpected(span, String.fromCodePoint(text.codePointAt(start) ?? 0)));
  }
  scanner.next();
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}
