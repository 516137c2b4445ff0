import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../project/root.mjs';

/**
 * The messages that a file of the extension hands to `t`, in their order. Fails for one that is not written out there.
 * @param {string} file relative to the project
 * @returns {readonly string[]}
 */
export function messagesOf(file) {
  const text = readFileSync(path.join(projectRoot, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const messages = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 't') {
      const [message] = node.arguments;
      if (!message || !ts.isStringLiteralLike(message))
        throw new Error(`'${file}' hands something to 't' that is no text: ${node.getText(source)}`);
      messages.push(message.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return messages;
}
