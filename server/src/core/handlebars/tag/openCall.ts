import type { Span } from '../../text/index.js';
import { expressionFault } from './expressionFaults.js';
import type { Call, Expression, HashArgument, Name } from '../syntax.js';
import type { TagAttempt } from './tagAttempt.js';

/** Whether the name of what is called may be a sub-expression, as that of a partial may. */
export type CalleeForm = 'named' | 'dynamic';

/** A call whose arguments are being read: that of the tag, or of a sub-expression within its `parent`. */
export class OpenCall {
  callee: Expression | undefined = undefined;
  /** The name of the named argument whose value comes next. */
  key: Name | undefined = undefined;
  private args: Expression[] | undefined = undefined;
  private hash: HashArgument[] | undefined = undefined;
  private keyEnd = 0;
  /** Whether an argument behind named ones has been told. */
  private isMixed = false;
  private end: number;

  constructor(
    readonly parent: OpenCall | undefined,
    /** Where the parenthesis stands, or the call of a tag begins. */
    readonly paren: number,
    public start: number = paren,
  ) {
    this.end = start;
  }

  get isEmpty(): boolean {
    return !this.callee;
  }

  get hasArguments(): boolean {
    return this.args !== undefined;
  }

  /** Takes an expression as the callee, the value of a named argument, or an argument: what is due. */
  add(attempt: TagAttempt, value: Expression, form: CalleeForm): void {
    this.end = value.span.end;
    if (this.key) {
      this.addHash(this.key, value);
    } else if (!this.callee) {
      this.callee = value;
      const isAllowed = value.kind !== 'subexpression' || (form === 'dynamic' && !this.parent);
      if (!isAllowed) {
        const { start, end } = value.span;
        const inner = attempt.text.slice(start + 1, value.closed ? end - 1 : end);
        attempt.report(expressionFault.subExpressionAsCallee(value.span, inner));
      }
    } else {
      if (this.hash) this.reportPositional(attempt, value.span);
      (this.args ??= []).push(value);
    }
  }

  /** Begins a named argument; `keyEnd` is the end of its `=`. */
  beginHash(attempt: TagAttempt, key: Name, keyEnd: number): void {
    this.addMissingValue(attempt);
    this.key = key;
    this.keyEnd = keyEnd;
    this.end = keyEnd;
  }

  /** The call as read so far. */
  finish(attempt: TagAttempt): Call {
    this.addMissingValue(attempt);
    const callee = this.callee ?? { kind: 'missing', span: { start: this.start, end: this.start } };
    const start = callee.span.start;
    const span = this.end === callee.span.end ? callee.span : { start, end: Math.max(start, this.end) };
    return { span, callee, args: this.args ?? noArgs, hash: this.hash ?? noHash };
  }

  private addMissingValue(attempt: TagAttempt): void {
    const { key, keyEnd } = this;
    if (!key) return;
    if (!attempt.scanner.isCutOff && attempt.scanner.kind !== 'brace') {
      attempt.report(expressionFault.missingHashValue({ start: key.span.start, end: keyEnd }, key.name));
    }
    this.addHash(key, { kind: 'missing', span: { start: keyEnd, end: keyEnd } });
  }

  private addHash(key: Name, value: Expression): void {
    const span = { start: key.span.start, end: value.span.end };
    (this.hash ??= []).push({ kind: 'hash', span, key, value });
    this.key = undefined;
  }

  private reportPositional(attempt: TagAttempt, span: Span): void {
    const [first] = this.hash ?? [];
    if (!first || this.isMixed) return;
    this.isMixed = true;
    const { text } = attempt;
    const named = text.slice(first.span.start, span.start).trimEnd();
    const moved = `${text.slice(span.start, span.end)} ${named}`;
    attempt.report(
      expressionFault.positionalAfterHash(span, first.span, {
        title: 'Move before the named arguments',
        span: { start: first.span.start, end: span.end },
        text: moved,
      }),
    );
  }
}

const noArgs: readonly Expression[] = [];
const noHash: readonly HashArgument[] = [];
