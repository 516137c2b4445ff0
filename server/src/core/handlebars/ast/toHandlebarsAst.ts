import type { Span } from '../../text/index.js';
import type { Block, BlockParams, Statement, Strip, Template } from '../syntax.js';
import { AstExpressions } from './astExpressions.js';
import type { AstBlock, AstPartialBlock, AstProgram, AstStatement } from './handlebarsAst.js';
import { Locator } from './locator.js';
import { controlWhitespace } from './whitespaceControl.js';

/** How to make the official tree. */
export interface AstOptions {
  /** `'raw'` gives what `Handlebars.parseWithoutProcessing` does; otherwise white space is controlled as in `parse`. */
  readonly whitespace?: 'controlled' | 'raw';
}

/**
 * The abstract syntax tree that Handlebars 4.7 itself makes of the text, locations included. A tree with syntax
 * errors, which Handlebars would refuse, gives the nearest tree of that kind.
 */
export function toHandlebarsAst(tree: Template, { whitespace = 'controlled' }: AstOptions = {}): AstProgram {
  const program = new AstBuilder(tree.text).build(tree);
  if (whitespace === 'controlled') controlWhitespace(program);
  return program;
}

class AstBuilder {
  private readonly locator: Locator;
  private readonly expressions: AstExpressions;
  /** Bodies that are still to be filled: blocks nest as deeply as they like. */
  private readonly pending: { readonly from: readonly Statement[]; readonly to: AstStatement[] }[] = [];

  constructor(private readonly text: string) {
    this.locator = new Locator(text);
    this.expressions = new AstExpressions(text, this.locator);
  }

  build({ body }: Template): AstProgram {
    const program = this.program(body);
    for (let next = this.pending.pop(); next; next = this.pending.pop()) {
      for (const [index, statement] of next.from.entries())
        next.to.push(this.statement(statement, next.from[index + 1]));
    }
    return program;
  }

  private statement(statement: Statement, next: Statement | undefined): AstStatement {
    const loc = this.locator.locate(tokenSpan(statement, next));
    switch (statement.kind) {
      case 'content':
        return { type: 'ContentStatement', original: statement.value, value: statement.value, loc };
      case 'comment': {
        const { text, strip } = statement;
        return { type: 'CommentStatement', value: this.text.slice(text.start, text.end), strip, loc };
      }
      case 'mustache': {
        const type = statement.form === 'decorator' ? 'Decorator' : 'MustacheStatement';
        const escaped = statement.form !== 'triple' && statement.form !== 'ampersand';
        return { type, ...this.expressions.call(statement.call), escaped, strip: statement.tag.strip, loc };
      }
      case 'partial': {
        const { path, ...rest } = this.expressions.call(statement.call);
        return { type: 'PartialStatement', name: path, ...rest, indent: '', strip: statement.tag.strip, loc };
      }
      case 'block':
        return statement.form === 'partial' ? this.partialBlock(statement) : this.block(statement);
    }
  }

  private partialBlock(block: Block): AstPartialBlock {
    const { path, ...rest } = this.expressions.call(block.opener.call);
    return {
      type: 'PartialBlockStatement',
      name: path,
      ...rest,
      program: this.program(block.body),
      openStrip: block.opener.tag.strip,
      closeStrip: block.closer?.tag.strip ?? noStrip,
      loc: this.locator.locate(block.span),
    };
  }

  private block(block: Block): AstBlock {
    const loc = this.locator.locate(block.span);
    const call = this.expressions.call(block.opener.call);
    if (block.form === 'raw') {
      const program: AstProgram = { ...this.program(block.body), loc };
      return {
        type: 'BlockStatement',
        ...call,
        program,
        openStrip: {},
        inverseStrip: {},
        closeStrip: {},
        loc,
      };
    }
    const type = block.form === 'decorator' ? 'DecoratorBlock' : 'BlockStatement';
    const { strip: openStrip } = block.opener.tag;
    const blockParams = namesOf(block.opener.blockParams);
    const first: AstProgram = { ...this.program(block.body), blockParams };
    const other = this.inverse(block);
    const inverseStrip = block.branches[0]?.tag.strip;
    const [program, inverse] = block.form === 'inverse' ? [other, first] : [first, other];
    return {
      type,
      ...call,
      program,
      inverse,
      openStrip,
      inverseStrip,
      closeStrip: block.closer?.tag.strip ?? noStrip,
      loc,
    };
  }

  /** The branches of a block: each `{{else if}}` is a block in a program of its own, within the one before it. */
  private inverse({ branches, closer }: Block): AstProgram | undefined {
    const end = branches.at(-1)?.span.end ?? 0;
    let inverse: AstProgram | undefined;
    let inverseStrip: Strip | undefined;
    for (let index = branches.length - 1; index >= 0; index--) {
      const branch = branches[index];
      if (!branch) continue;
      const { tag, call, blockParams } = branch;
      if (call) {
        const program: AstProgram = { ...this.program(branch.body), blockParams: namesOf(blockParams) };
        // As Handlebars has it, only the first of a chain gets the closing tag's white space control.
        const closeStrip = index === 0 ? (closer?.tag.strip ?? noStrip) : tag.strip;
        const loc = this.locator.locate({ start: branch.span.start, end });
        const parts = this.expressions.call(call);
        const block: AstBlock = {
          type: 'BlockStatement',
          ...parts,
          program,
          inverse,
          openStrip: tag.strip,
          inverseStrip,
          closeStrip,
          loc,
        };
        inverse = { type: 'Program', body: [block], strip: {}, chained: true, loc: program.loc ?? loc };
      } else {
        inverse = this.program(branch.body);
      }
      inverseStrip = tag.strip;
    }
    return inverse;
  }

  private program(body: readonly Statement[]): AstProgram {
    const to: AstStatement[] = [];
    this.pending.push({ from: body, to });
    const first = body[0];
    const last = body.at(-1);
    const loc =
      first && last && this.locator.locate({ start: tokenSpan(first, undefined).start, end: last.span.end });
    return { type: 'Program', body: to, strip: {}, loc };
  }
}

/** What the lexer of Handlebars takes for one token: a backslash that escapes belongs to the text before it. */
function tokenSpan(statement: Statement, next: Statement | undefined): Span {
  const { start, end } = statement.span;
  if (statement.kind !== 'content') return statement.span;
  const isBeforeEscape =
    next?.kind === 'content' && next.escaped && !statement.escaped && next.span.start === end;
  return { start: statement.escaped ? start + 1 : start, end: isBeforeEscape ? end + 1 : end };
}

function namesOf(blockParams: BlockParams | undefined): readonly string[] | undefined {
  return blockParams?.names.map(({ name }) => name);
}

const noStrip: Strip = { open: false, close: false };
