import { helperOf, type Dialect, type HelperInfo } from '../dialects/index.js';
import type { Block, Call, ElseBranch, Expression, Path } from '../handlebars/index.js';
import type { BlockMeaning } from './blockScopes.js';

/** Whether a tag reads a value or calls a helper, decided as handlebars.js does. */
export type ClassifiedCall =
  | { readonly kind: 'value' }
  | { readonly kind: 'helper'; readonly name: string | undefined; readonly helper: HelperInfo | undefined };

/**
 * A block parameter is always a value; a known helper always wins over a variable; with arguments it is a helper,
 * known or not; everything else is a value.
 */
export function classifyCall(
  call: Call,
  dialect: Dialect,
  isParam: (name: string) => boolean,
): ClassifiedCall {
  const name = simpleName(call.callee);
  if (name !== undefined && isParam(name)) return { kind: 'value' };
  const helper = name === undefined ? undefined : helperOf(dialect, name);
  return helper || call.args.length > 0 || call.hash.length > 0
    ? { kind: 'helper', name, helper }
    : { kind: 'value' };
}

/** What a block or an `{{else x}}` does with its body. */
export function blockMeaning(
  head: Block | ElseBranch,
  dialect: Dialect,
  isParam: (name: string) => boolean,
): BlockMeaning {
  const call = head.kind === 'block' ? head.opener.call : head.call;
  if (head.kind === 'block') {
    if (head.form === 'partial') return 'partial';
    if (head.form === 'decorator') return 'inline';
    if (head.form === 'raw') return 'helper';
  }
  if (!call) return 'section';
  const classified = classifyCall(call, dialect, isParam);
  if (classified.kind === 'value') return 'section';
  switch (classified.helper?.name) {
    case 'if':
    case 'unless':
    case 'each':
    case 'with':
      return classified.helper.name;
    default:
      return 'helper';
  }
}

/** The name that a helper may have: of a path with one segment and nothing before it. */
export function simpleName(callee: Expression): string | undefined {
  return callee.kind === 'path' && isSimple(callee) ? callee.segments[0]?.name : undefined;
}

function isSimple({ data, depth, explicitThis, segments }: Path): boolean {
  return !data && depth === 0 && !explicitThis && segments.length === 1;
}
