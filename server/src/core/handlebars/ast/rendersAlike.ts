import type { AstProgram, AstStatement } from './handlebarsAst.js';

/** What to look at in the place of a statement; undefined for the statement itself. */
export type Expand = (statement: AstStatement) => readonly AstStatement[] | undefined;

/**
 * Whether two official trees print the same for all values: they are equal but for places, comments and how the text
 * is cut into pieces. `expand` may put other statements in the place of those of the first tree.
 */
export function rendersAlike(
  first: AstProgram,
  second: AstProgram,
  expand: Expand = () => undefined,
): boolean {
  const left = outline(first, expand);
  const right = outline(second, () => undefined);
  return left.length === right.length && left.every((line, index) => line === right[index]);
}

/** The end of a list or an object, on the stack of what is still to be seen. */
const end = Symbol('end');

/** A tree as a list of words; no depth is too deep. */
function outline(program: AstProgram, expand: Expand): readonly string[] {
  const words: string[] = [];
  let text = '';
  const say = (word: string) => {
    if (text !== '') words.push(JSON.stringify(text));
    text = '';
    words.push(word);
  };
  const work: unknown[] = [program];
  while (work.length > 0) {
    const item = work.pop();
    if (item === end) {
      say('end');
    } else if (isStatement(item)) {
      const inner = expand(item);
      if (inner) see(inner);
      else if (item.type === 'ContentStatement') text += item.value;
      else if (item.type !== 'CommentStatement') enter(item);
    } else if (Array.isArray(item)) {
      say('list');
      work.push(end);
      see(item);
    } else if (isRecord(item)) {
      enter(item);
    } else {
      say(typeof item === 'string' ? JSON.stringify(item) : String(item));
    }
  }
  return words;

  function see(items: readonly unknown[]): void {
    for (let index = items.length - 1; index >= 0; index--) work.push(items[index]);
  }

  function enter(object: object): void {
    say('object');
    work.push(end);
    for (const [key, value] of Object.entries<unknown>({ ...object }).reverse())
      if (value !== undefined && !silent.has(key)) work.push(value, key);
  }
}

/** Properties that have had their effect on the content, or have none. */
const silent: ReadonlySet<string> = new Set(['loc', 'strip', 'openStrip', 'inverseStrip', 'closeStrip']);

function isRecord(item: unknown): item is object {
  return typeof item === 'object' && item !== null;
}

function isStatement(item: unknown): item is AstStatement {
  return isRecord(item) && 'type' in item && typeof item.type === 'string' && statements.has(item.type);
}

const statements: ReadonlySet<string> = new Set<AstStatement['type']>([
  'ContentStatement',
  'CommentStatement',
  'MustacheStatement',
  'Decorator',
  'BlockStatement',
  'DecoratorBlock',
  'PartialStatement',
  'PartialBlockStatement',
]);
