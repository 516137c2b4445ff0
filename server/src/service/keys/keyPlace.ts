import {
  keysOf,
  shapeAt,
  fittingShape,
  type MapNode,
  type MapOfShape,
  type MapShape,
  type Shape,
  type SyntaxNode,
} from '../../core/index.js';
import type { Place } from '../place.js';
import { shapeIn } from './shapeIn.js';
import { typedWord, type TypedWord } from './typedWord.js';

/** What may be written at a cursor among the keys and values of a file. */
export type KeyPlace = { readonly word: TypedWord; readonly notation: 'yaml' | 'json' } & (
  | {
      readonly kind: 'key';
      readonly shape: MapShape | MapOfShape;
      /** The map that gets the key, with the other keys it has. */
      readonly map: MapNode;
    }
  | { readonly kind: 'value'; readonly shape: Shape; readonly inFlow: boolean }
);

/**
 * The key or value that is written at an offset. The text around it may be half typed: a marker takes the place of the
 * word, as a key and as a value, and where the reader then finds it is where the word stands.
 */
export function keyPlaceAt({ file, workspace, offset }: Place): KeyPlace | undefined {
  const root = shapeIn(file, workspace);
  const keys = root && keysOf(file, file.text);
  if (!root || !keys || offset < keys.span.start || offset > keys.span.end) return undefined;
  const { notation } = keys.document;
  const word = typedWord(file.text, offset, notation);
  if (!word) return undefined;
  const found = (as: 'key' | 'value') => {
    const text = marked(file.text, word, { as, notation });
    const document = keysOf(file, text)?.document;
    return document?.root && markIn(document.root);
  };
  const key = word.isKey || word.mayBeKey ? found('key') : undefined;
  const around = key?.kind === 'key' ? shapeAt(root, key.path) : undefined;
  const holder = around && fittingShape(around, 'map');
  if (key?.kind === 'key' && holder && hasKeys(holder))
    return { kind: 'key', word, notation, shape: holder, map: key.map };
  if (word.isKey) return undefined;
  const value = found('value');
  const shape = value?.kind === 'value' ? shapeAt(root, value.path) : undefined;
  return value?.kind === 'value' && shape
    ? { kind: 'value', word, notation, shape, inFlow: value.inFlow }
    : undefined;
}

/** Whether it is known which keys a map may have. */
function hasKeys(shape: Shape): shape is MapShape | MapOfShape {
  return shape.kind === 'map' || (shape.kind === 'mapOf' && shape.keys !== undefined);
}

const marker = 'promptManagerCursor';

/** The text with the marker in the place of the word. */
function marked(
  text: string,
  { span, isKey }: TypedWord,
  { as, notation }: { readonly as: 'key' | 'value'; readonly notation: 'yaml' | 'json' },
): string {
  const rest = text.slice(span.end);
  const written = notation === 'json' ? `"${marker}"` : marker;
  const colon = as === 'value' || isKey ? '' : notation === 'json' ? ': null' : ':';
  const comma = notation === 'json' && !isKey && /^\s*["{[\w]/.test(rest) ? ',' : '';
  return text.slice(0, span.start) + written + colon + comma + rest;
}

type Mark =
  | { readonly kind: 'key'; readonly path: readonly (string | number)[]; readonly map: MapNode }
  | { readonly kind: 'value'; readonly path: readonly (string | number)[]; readonly inFlow: boolean };

interface Step {
  readonly node: SyntaxNode;
  readonly path: readonly (string | number)[];
  readonly inFlow: boolean;
}

/** Where the marker is found in a tree. */
function markIn(root: SyntaxNode): Mark | undefined {
  const open: Step[] = [{ node: root, path: [], inFlow: false }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { node, path } = step;
    if (node.kind === 'scalar') {
      if (node.text === marker) return { kind: 'value', path, inFlow: step.inFlow };
      continue;
    }
    const inFlow = node.style !== 'block';
    if (node.kind === 'list') {
      node.items.forEach(({ value }, index) => open.push({ node: value, path: [...path, index], inFlow }));
      continue;
    }
    for (const { key, value } of node.entries) {
      if (key.text === marker) return { kind: 'key', path, map: node };
      open.push({ node: value, path: [...path, key.text], inFlow });
    }
  }
  return undefined;
}
