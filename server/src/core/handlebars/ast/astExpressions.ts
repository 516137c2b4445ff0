import { pathOriginal } from '../tag/names.js';
import type { Call, Expression, HashArgument, Path } from '../syntax.js';
import type {
  AstExpression,
  AstHash,
  AstHashPair,
  AstLiteral,
  AstLocation,
  AstPath,
  AstSubExpression,
} from './handlebarsAst.js';
import type { Locator } from './locator.js';

/** The parts of a call in the official tree. */
export interface AstCallParts {
  readonly path: AstExpression;
  readonly params: AstExpression[];
  readonly hash: AstHash | undefined;
}

/** Makes official expressions; sub-expressions wait in a list of their own, so that no depth is too deep. */
export class AstExpressions {
  private readonly pending: (() => void)[] = [];

  constructor(
    private readonly text: string,
    private readonly locator: Locator,
  ) {}

  /** A call with all that is nested in it. */
  call(call: Call): AstCallParts {
    const parts = this.parts(call);
    for (let fill = this.pending.pop(); fill; fill = this.pending.pop()) fill();
    return parts;
  }

  private parts({ callee, args, hash }: Call): AstCallParts {
    const [path, ...rest] = this.expressions([callee]);
    const params = [...rest, ...this.expressions(args)];
    return { path: path ?? emptyPath(this.locator.locate(callee.span)), params, hash: this.hash(hash) };
  }

  /** Expressions as Handlebars reads them: a path with a dot too many is several. */
  private expressions(expressions: readonly Expression[]): AstExpression[] {
    return expressions.flatMap((expression) =>
      expression.kind === 'path' && expression.readAs
        ? expression.readAs.map((path) => this.path(path))
        : [this.expression(expression)],
    );
  }

  private expression(expression: Expression): AstExpression {
    const loc = this.locator.locate(expression.span);
    switch (expression.kind) {
      case 'path':
        return this.path(expression);
      case 'string':
        return { type: 'StringLiteral', value: expression.value, original: expression.value, loc };
      case 'number':
        return { type: 'NumberLiteral', value: expression.value, original: expression.value, loc };
      case 'keyword':
        return {
          type: keywordType(expression.value),
          value: expression.value,
          original: expression.value,
          loc,
        };
      case 'missing':
        return emptyPath(loc);
      case 'subexpression': {
        const node: Writable<AstSubExpression> = {
          type: 'SubExpression',
          path: emptyPath(loc),
          params: [],
          hash: undefined,
          loc,
        };
        this.pending.push(() => Object.assign(node, this.parts(expression.call)));
        return node;
      }
    }
  }

  private path(path: Path): AstPath {
    const { span, data, depth, segments } = path;
    return {
      type: 'PathExpression',
      data,
      depth,
      parts: segments.map(({ name }) => name),
      original: pathOriginal(path, this.text),
      loc: this.locator.locate(span),
    };
  }

  private hash(hash: readonly HashArgument[]): AstHash | undefined {
    const first = hash[0];
    const last = hash.at(-1);
    if (!first || !last) return undefined;
    const pairs = hash.map(({ key, value, span }): AstHashPair => {
      return {
        type: 'HashPair',
        key: key.name,
        value: this.expression(value),
        loc: this.locator.locate(span),
      };
    });
    return { type: 'Hash', pairs, loc: this.locator.locate({ start: first.span.start, end: last.span.end }) };
  }
}

function keywordType(value: boolean | null | undefined): AstLiteral['type'] {
  if (value === undefined) return 'UndefinedLiteral';
  return value === null ? 'NullLiteral' : 'BooleanLiteral';
}

function emptyPath(loc: AstLocation): AstPath {
  return { type: 'PathExpression', data: false, depth: 0, parts: [], original: '', loc };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
