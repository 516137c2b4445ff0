import { helperOf, type Dialect } from '../dialects/index.js';
import type { TemplateSite } from '../formats/index.js';
import {
  nodeAt,
  type Block,
  type Call,
  type ElseBranch,
  type Expression,
  type Mustache,
  type SyntaxError,
} from '../handlebars/index.js';
import type { Fix, Span } from '../text/index.js';
import { replaceInTemplate } from './templateEdits.js';

/** How a test or a default of other languages is written in a dialect, where the whole tag is understood. */
export function operatorFixes(
  site: TemplateSite,
  { code, span }: SyntaxError,
  dialect: Dialect,
): readonly Fix[] {
  if (code !== 'operator-in-expression') return [];
  const nodes = nodeAt(site.tree, span.start);
  const head = nodes.findLast(({ kind }) => kind === 'block' || kind === 'else' || kind === 'mustache');
  if (head?.kind === 'mustache') return defaultFixes(site, head);
  if (head?.kind !== 'block' && head?.kind !== 'else') return [];
  return testFixes(site, head, dialect);
}

/** `{{x || "text"}}`: the value, or else the text. */
export function defaultFixes(site: TemplateSite, { call, span, tag }: Mustache): readonly Fix[] {
  const fallback = call.args.at(-1);
  if (call.callee.kind !== 'path' || !fallback || call.hash.length > 0 || !tag.close) return [];
  const operator = betweenIn(site, call.callee.span, fallback.span);
  const text = printed(site, fallback);
  if ((operator !== '||' && operator !== '??') || text === undefined) return [];
  if (site.text.slice(fallback.span.end, tag.close.start).trim() !== '') return [];
  const name = textIn(site, call.callee.span);
  const written = `{{#if ${name}}}{{${name}}}{{else}}${text}{{/if}}`;
  return [{ title: "Change to '{{#if}}' with '{{else}}'", edits: [replaceInTemplate(site, span, written)] }];
}

function testFixes(site: TemplateSite, head: Block | ElseBranch, dialect: Dialect): readonly Fix[] {
  const { call, tag } = head.kind === 'block' ? head.opener : head;
  const name = call && textIn(site, call.callee.span);
  const [left, right] = call?.args ?? [];
  if (!call || !left || (name !== 'if' && name !== 'unless') || !tag.close) return [];
  const last = right ?? left;
  if (call.args.length > 2 || call.hash.length > 0) return [];
  if (textIn(site, { start: last.span.end, end: tag.close.start }).trim() !== '') return [];
  const before = betweenIn(site, call.callee.span, left.span);
  if (!right) {
    const opposite = name === 'if' ? 'unless' : 'if';
    return before === '!' ? [rename(site, head, { name: opposite, until: left.span.start })] : [];
  }
  const equal = equality.get(betweenIn(site, left.span, right.span));
  if (before !== '' || equal === undefined) return [];
  return comparisons(site, { head, call, left, right }, { equal: equal === (name === 'if'), dialect });
}

/** Whether an operator holds for equal values. */
const equality: ReadonlyMap<string, boolean> = new Map([
  ['==', true],
  ['===', true],
  ['!=', false],
  ['!==', false],
]);

interface Comparison {
  readonly head: Block | ElseBranch;
  readonly call: Call;
  readonly left: Expression;
  readonly right: Expression;
}

/** dotprompt has blocks that compare, Semantic Kernel a helper inside the test. */
function comparisons(
  site: TemplateSite,
  { head, call, left, right }: Comparison,
  { equal, dialect }: { readonly equal: boolean; readonly dialect: Dialect },
): readonly Fix[] {
  const gap = { start: left.span.end, end: right.span.start };
  const block = equal ? 'ifEquals' : 'unlessEquals';
  if (helperOf(dialect, block)) {
    const fix = rename(site, head, { name: block, until: left.span.start });
    return [{ ...fix, edits: [...fix.edits, replaceInTemplate(site, gap, ' ')] }];
  }
  if (!helperOf(dialect, 'equals')) return [];
  const wanted = equal ? 'if' : 'unless';
  const { edits } = rename(site, head, { name: wanted, until: left.span.start });
  const test = `(equals ${textIn(site, left.span)} ${textIn(site, right.span)})`;
  const args = replaceInTemplate(site, { start: left.span.start, end: right.span.end }, test);
  const isNamedSo = textIn(site, call.callee.span) === wanted;
  return [{ title: "Change to 'equals'", edits: isNamedSo ? [args] : [...edits, args] }];
}

/** Another name for a block, in both of its tags; what stands before `until` in the opening one goes. */
function rename(
  site: TemplateSite,
  head: Block | ElseBranch,
  { name, until }: { readonly name: string; readonly until: number },
): Fix {
  const callee = (head.kind === 'block' ? head.opener.call : head.call)?.callee;
  const closer = head.kind === 'block' ? head.closer : undefined;
  const opening = callee && replaceInTemplate(site, { start: callee.span.start, end: until }, `${name} `);
  const closing = closer && replaceInTemplate(site, closer.name.span, name);
  return { title: `Change to '${name}'`, edits: [opening, closing].filter((edit) => edit !== undefined) };
}

/** An expression as it stands between tags. */
function printed(site: TemplateSite, expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'string':
      return expression.value.includes('{{') ? undefined : expression.value;
    case 'number':
      return textIn(site, expression.span);
    case 'path':
      return `{{${textIn(site, expression.span)}}}`;
    case 'keyword':
    case 'subexpression':
    case 'missing':
      return undefined;
  }
}

function betweenIn(site: TemplateSite, a: Span, b: Span): string {
  return textIn(site, { start: a.end, end: b.start }).trim();
}

function textIn({ text }: TemplateSite, { start, end }: Span): string {
  return text.slice(start, end);
}
