import type { Span } from '../../text/index.js';
import type { Call, Mustache, TagEnds } from '../syntax.js';

/** A tag of a block that stands outside of any; its arguments are kept, but it calls nothing. */
export function strayTag(
  what: 'closer' | 'else',
  span: Span,
  tag: TagEnds,
  call: Call | undefined,
): Mustache {
  const at = { start: tag.open.end, end: tag.open.end };
  const callee = { kind: 'missing', span: at } as const;
  const { args = [], hash = [] } = call ?? {};
  return {
    kind: 'mustache',
    form: 'plain',
    span,
    tag,
    call: { span: call?.span ?? at, callee, args, hash },
    stray: what,
  };
}
