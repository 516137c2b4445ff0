import type { CST } from 'yaml';

/** A token of the concrete syntax tree and where it stands. */
export interface TokenPlace {
  readonly token: CST.Token;
  /** How many collections it stands in. */
  readonly depth: number;
  readonly role: 'value' | 'key' | 'other';
  readonly inFlow: boolean;
}

/** All tokens of a YAML text, in no particular order, without recursion, so that no depth of nesting matters. */
export function* walkTokens(tokens: readonly CST.Token[]): Generator<TokenPlace> {
  const open: TokenPlace[] = tokens.map((token) => ({ token, depth: 0, role: 'other', inFlow: false }));
  for (let place = open.pop(); place; place = open.pop()) {
    yield place;
    for (const part of partsOf(place)) open.push(part);
  }
}

function partsOf({ token, depth, inFlow }: TokenPlace): readonly TokenPlace[] {
  const others = (parts: readonly CST.Token[] = []): TokenPlace[] =>
    parts.map((part) => ({ token: part, depth, role: 'other', inFlow }));
  switch (token.type) {
    case 'document':
      return [...others(token.start), ...value(token.value, { depth, inFlow }), ...others(token.end)];
    case 'block-map':
    case 'block-seq':
    case 'flow-collection': {
      const inside = { depth: depth + 1, inFlow: token.type === 'flow-collection' };
      const items: readonly CST.CollectionItem[] = token.items;
      const parts: TokenPlace[] = token.type === 'flow-collection' ? others(token.end) : [];
      for (const item of items) {
        for (const part of [...others(item.start), ...others(item.sep), ...value(item.value, inside)])
          parts.push(part);
        if (item.key) parts.push({ token: item.key, ...inside, role: 'key' });
      }
      return parts;
    }
    case 'block-scalar':
      return others(token.props);
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'doc-end':
      return others(token.end);
    default:
      return [];
  }
}

function value(
  token: CST.Token | undefined,
  place: { depth: number; inFlow: boolean },
): readonly TokenPlace[] {
  return token ? [{ token, ...place, role: 'value' }] : [];
}
