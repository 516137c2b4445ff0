import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../project/root.mjs';

/** The attributes that people see or hear. */
const spoken = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-valuetext',
  'label',
  'placeholder',
  'text',
  'title',
]);

/**
 * The words in the JSX of a file that no translator sees: texts, and attributes that people see or hear, which are written out
 * rather than handed to `t`. Each with its line.
 * @param {string} file relative to the project
 * @returns {readonly string[]}
 */
export function bareWordsOf(file) {
  const text = readFileSync(path.join(projectRoot, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isJsxText(node)) take(node, node.text);
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText(source)) && node.initializer)
      takeAll(node.initializer);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) takeAll(node);
    ts.forEachChild(node, visit);
  };
  /**
   * The texts that an expression may stand for; what it hands to functions or compares with is none of them.
   * @param {ts.Node} node
   */
  const takeAll = (node) => {
    if (ts.isStringLiteralLike(node)) take(node, node.text);
    else if (ts.isTemplateExpression(node))
      take(
        node,
        [node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => part.text).join(' '),
      );
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(takeAll);
    else if (ts.isBinaryExpression(node)) {
      if (node.operatorToken.kind === ts.SyntaxKind.PlusToken) takeAll(node.left);
      takeAll(node.right);
    } else if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) ts.forEachChild(node, takeAll);
  };
  /**
   * @param {ts.Node} node
   * @param {string} words
   */
  const take = (node, words) => {
    if (!/\p{L}{2}/u.test(words)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${file}:${line + 1} ${words.trim()}`);
  };
  visit(source);
  return found;
}
