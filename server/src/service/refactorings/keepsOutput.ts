import {
  applyEdits,
  LineIndex,
  parseTemplate,
  rendersAlike,
  toHandlebarsAst,
  type AstStatement,
  type Expand,
  type TextEdit,
} from '../../core/index.js';

/** A change of a template that puts one statement in the place of others, or others in the place of one. */
export interface Rewriting {
  readonly change: TextEdit;
  /** Whether the one statement stands in the old text or in the new one. */
  readonly side: 'old' | 'new';
  /** Where the statement begins in its text. */
  readonly at: number;
  /** What the statement stands for; undefined when it is not the one that is meant. */
  readonly meaning: Expand;
}

/** Whether a text prints the same before and after a rewriting: the proof that a refactoring may be offered. */
export function keepsOutput(text: string, { change, side, at, meaning }: Rewriting): boolean {
  const old = parseTemplate(text);
  const changed = parseTemplate(applyEdits(text, [change]));
  if (old.errors.length > 0 || changed.errors.length > 0) return false;
  const [one, others] = side === 'old' ? [old.tree, changed.tree] : [changed.tree, old.tree];
  const { line, character } = new LineIndex(one.text).positionAt(at);
  let found = 0;
  const expand = (statement: AstStatement) => {
    const { start } = statement.loc;
    if (start.line !== line + 1 || start.column !== character) return undefined;
    const inner = meaning(statement);
    if (inner) found++;
    return inner;
  };
  return rendersAlike(toHandlebarsAst(one), toHandlebarsAst(others), expand) && found === 1;
}
