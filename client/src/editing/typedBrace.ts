import type { Position } from '../../../server/src/protocol/index.js';

/** What a change has put in the place of how many characters. */
export interface Change {
  readonly range: { readonly start: Position };
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * The place behind a `}` that was just typed, also over the one that VS Code had added for its `{`; undefined when the
 * changes are anything else.
 */
export function typedBrace([change, ...others]: readonly Change[]): Position | undefined {
  if (change?.text !== '}' || change.rangeLength > 1 || others.length > 0) return undefined;
  const { line, character } = change.range.start;
  return { line, character: character + 1 };
}
