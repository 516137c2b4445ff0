import { parseTemplate } from '../../core/index.js';

/** A partial's name as a call may hold it: bare where the language reads it as this one name, else in quotes. */
export function asPartialName(name: string): string {
  if (isBarePartialName(name)) return name;
  return name.includes('"') ? `'${name}'` : `"${name}"`;
}

/** Whether `{{> name}}` calls the partial of this name. */
export function isBarePartialName(name: string): boolean {
  const { tree, errors } = parseTemplate(`{{> ${name} }}`);
  const [statement, ...more] = tree.body;
  if (errors.length > 0 || more.length > 0 || statement?.kind !== 'partial') return false;
  const { callee, args, hash } = statement.call;
  if (callee.kind !== 'path' || callee.data || callee.depth > 0 || callee.explicitThis) return false;
  const { start, end } = callee.span;
  return args.length + hash.length === 0 && tree.text.slice(start, end) === name && !name.startsWith('[');
}
