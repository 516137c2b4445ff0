import type { AstBlock, AstPartialBlock, AstProgram, AstStatement } from './handlebarsAst.js';
import { isNextBlank, isPreviousBlank, omitLeft, omitRight } from './omit.js';

/**
 * Takes away the white space that `~` and tags alone on their lines remove, in place and by the rules and the order
 * of Handlebars' own pass; no depth is too deep.
 */
export function controlWhitespace(root: AstProgram): void {
  const walks: Walk[] = [{ program: root, index: 0, isEntered: false }];
  for (let walk = walks.at(-1); walk; walk = walks.at(-1)) {
    const statement = walk.program.body[walk.index];
    if (!statement) {
      walks.pop();
    } else if (isBlock(statement) && !walk.isEntered) {
      walk.isEntered = true;
      if (statement.type !== 'PartialBlockStatement' && statement.inverse)
        walks.push(walkOf(statement.inverse));
      if (statement.program) walks.push(walkOf(statement.program));
    } else {
      control(walk.program.body, walk.index, walk.program === root);
      walk.index++;
      walk.isEntered = false;
    }
  }
}

/** How far the statements of a program have been treated. */
interface Walk {
  readonly program: AstProgram;
  index: number;
  /** Whether what is inside the statement at `index` has been treated. */
  isEntered: boolean;
}

function walkOf(program: AstProgram): Walk {
  return { program, index: 0, isEntered: false };
}

/** Which sides of a statement lose white space, and which may stand alone on a line. */
interface Edges {
  readonly open: boolean;
  readonly close: boolean;
  readonly openStandalone?: boolean;
  readonly closeStandalone?: boolean;
  readonly inlineStandalone?: boolean;
}

function control(body: AstStatement[], index: number, isRoot: boolean): void {
  const statement = body[index];
  const edges = statement && edgesOf(statement);
  if (!edges) return;
  const isPrevious = isPreviousBlank(body, index, isRoot);
  const isNext = isNextBlank(body, index, isRoot);
  if (edges.close) omitRight(body[index + 1], 'all');
  if (edges.open) omitLeft(body[index - 1], 'all');
  if (edges.inlineStandalone && isPrevious && isNext) {
    omitRight(body[index + 1], 'line');
    const before = body[index - 1];
    const isIndented = omitLeft(before, 'line');
    if (isIndented && statement.type === 'PartialStatement' && before?.type === 'ContentStatement') {
      statement.indent = /[ \t]*$/.exec(before.original)?.[0] ?? '';
    }
  }
  if (!isBlock(statement)) return;
  const first = firstProgram(statement);
  const inverse = statement.type === 'PartialBlockStatement' ? undefined : statement.inverse;
  if (edges.openStandalone && isPrevious) {
    omitRight(first?.body[0], 'line');
    omitLeft(body[index - 1], 'line');
  }
  if (edges.closeStandalone && isNext) {
    omitRight(body[index + 1], 'line');
    omitLeft((inverse ?? statement.program)?.body.at(-1), 'line');
  }
}

function edgesOf(statement: AstStatement): Edges | undefined {
  switch (statement.type) {
    case 'ContentStatement':
      return undefined;
    case 'MustacheStatement':
    case 'Decorator':
      return { open: statement.strip.open === true, close: statement.strip.close === true };
    case 'PartialStatement':
    case 'CommentStatement':
      return {
        open: statement.strip.open === true,
        close: statement.strip.close === true,
        inlineStandalone: true,
      };
    case 'BlockStatement':
    case 'DecoratorBlock':
    case 'PartialBlockStatement':
      return controlInside(statement);
  }
}

/** Treats the edges between a block's tags and its programs; the programs themselves have been treated. */
function controlInside(block: AstBlock | AstPartialBlock): Edges {
  const program = firstProgram(block);
  const body = program?.body ?? [];
  const inverse = block.type !== 'PartialBlockStatement' && block.program ? block.inverse : undefined;
  const { first: firstInverse, last: lastInverse } = inverseEnds(inverse);
  const closingBody = (firstInverse ?? program)?.body ?? [];
  const edges = {
    open: block.openStrip.open === true,
    close: block.closeStrip.close === true,
    openStandalone: isNextBlank(body, -1, false),
    closeStandalone: isPreviousBlank(closingBody, closingBody.length, false),
  };
  if (block.openStrip.close) omitRight(body[0], 'all');
  if (inverse && block.type !== 'PartialBlockStatement') {
    const inverseBody = firstInverse?.body ?? [];
    if (block.inverseStrip?.open) omitLeft(body.at(-1), 'all');
    if (block.inverseStrip?.close) omitRight(inverseBody[0], 'all');
    if (block.closeStrip.open) omitLeft(lastInverse?.body.at(-1), 'all');
    if (isPreviousBlank(body, body.length, false) && isNextBlank(inverseBody, -1, false)) {
      omitLeft(body.at(-1), 'line');
      omitRight(inverseBody[0], 'line');
    }
  } else if (block.closeStrip.open) {
    omitLeft(body.at(-1), 'all');
  }
  return edges;
}

/** The first and the last program behind an `else`, where a chain of `else if` counts as Handlebars counts it. */
function inverseEnds(inverse: AstProgram | undefined): {
  first: AstProgram | undefined;
  last: AstProgram | undefined;
} {
  if (!inverse?.chained) return { first: inverse, last: inverse };
  const link = inverse.body[0];
  const program = link && isBlock(link) ? link.program : undefined;
  return { first: program, last: program };
}

function firstProgram(block: AstBlock | AstPartialBlock): AstProgram | undefined {
  return block.type === 'PartialBlockStatement' ? block.program : (block.program ?? block.inverse);
}

function isBlock(statement: AstStatement): statement is AstBlock | AstPartialBlock {
  const { type } = statement;
  return type === 'BlockStatement' || type === 'DecoratorBlock' || type === 'PartialBlockStatement';
}
