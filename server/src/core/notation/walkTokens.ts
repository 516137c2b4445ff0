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
    addParts(place, open);
  }
}

function addParts({ token, depth, inFlow }: TokenPlace, to: TokenPlace[]): void {
  switch (token.type) {
    case 'document':
      addOthers(token.start);
      if (token.value) to.push({ token: token.value, depth, role: 'value', inFlow });
      addOthers(token.end);
      return;
    case 'block-map':
    case 'block-seq':
    case 'flow-collection': {
      const inside = { depth: depth + 1, inFlow: token.type === 'flow-collection' };
      const items: readonly CST.CollectionItem[] = token.items;
      if (token.type === 'flow-collection') addOthers(token.end);
      for (const { start, key, sep, value } of items) {
        addOthers(start);
        addOthers(sep);
        if (value) to.push({ token: value, ...inside, role: 'value' });
        if (key) to.push({ token: key, ...inside, role: 'key' });
      }
      return;
    }
    case 'block-scalar':
      addOthers(token.props);
      return;
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'doc-end':
      addOthers(token.end);
      return;
    default:
  }

  function addOthers(parts: readonly CST.Token[] | undefined): void {
    if (parts) for (const part of parts) to.push({ token: part, depth, role: 'other', inFlow });
  }
}
