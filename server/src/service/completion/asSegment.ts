import { parseTemplate } from '../../core/index.js';

/** A name as a path may hold it: in brackets unless the language reads it as this one name without them. */
export function asSegment(name: string): string {
  const { tree, errors } = parseTemplate(`{{${name}}}`);
  const [statement, ...more] = tree.body;
  const callee = statement?.kind === 'mustache' ? statement.call.callee : undefined;
  if (errors.length > 0 || more.length > 0 || callee?.kind !== 'path' || callee.data) return `[${name}]`;
  const isName = callee.segments.length === 1 && callee.segments[0]?.name === name && callee.depth === 0;
  return isName ? name : `[${name}]`;
}
