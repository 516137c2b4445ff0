import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import {
  fittingShape,
  keysOf,
  shapeAt,
  touches,
  type KeyShape,
  type MapEntry,
  type Shape,
  type SyntaxNode,
} from '../../core/index.js';
import { toRange } from '../convert.js';
import { escapeMarkdown, inlineCode } from '../markdown.js';
import type { Place } from '../place.js';
import { proposedKeys } from './proposals.js';
import { shapeIn } from './shapeIn.js';

/** What a key of the file under the cursor is for, or what a value of it means. */
export function keyHover(place: Place): Hover | undefined {
  const { file, workspace, offset } = place;
  const root = shapeIn(file, workspace);
  const document = root && keysOf(file, file.text)?.document;
  const found = document?.root && entryAt(document.root, offset);
  if (!root || !found) return undefined;
  const key = keyAt(root, found, place);
  const shown = (value: string | undefined, { span }: SyntaxNode): Hover | undefined =>
    value === undefined
      ? undefined
      : { contents: { kind: MarkupKind.Markdown, value }, range: toRange(file, span) };
  if (touches(found.entry.key.span, offset))
    return shown(key && key.description !== '' ? describeKey(key) : undefined, found.entry.key);
  const { value: written } = found.entry;
  const inList =
    written.kind === 'list' ? written.items.find((item) => touches(item.value.span, offset)) : undefined;
  const value = inList?.value ?? written;
  if (value.kind !== 'scalar' || !touches(value.span, offset)) return undefined;
  const shape = key && fittingShape(key.shape, written.kind);
  return shown(labelOf(shape?.kind === 'list' ? shape.items : shape, value.text), value);
}

/** What an entry may be; a key that is the user's has only the shape of its value. */
function keyAt(root: Shape, { entry, path }: FoundEntry, place: Place): KeyShape | undefined {
  const around = shapeAt(root, path);
  const map = around && fittingShape(around, 'map');
  if (map?.kind !== 'map' && map?.kind !== 'mapOf') return undefined;
  const name = entry.key.text;
  const known = proposedKeys(map, place).find((key) => key.name === name);
  if (known || map.kind === 'map') return known;
  return { name, required: false, shape: map.values, description: '' };
}

function describeKey({ name, required, shape, description }: KeyShape): string {
  const words = wordsOf(shape);
  const title = `**${escapeMarkdown(name)}**${words === '' ? '' : ` · ${words}`}${required ? ' · required' : ''}`;
  const values =
    shape.kind === 'enum' ? shape.values.map((value) => labelOf(shape, value) ?? inlineCode(value)) : [];
  return [title, description, values.map((value) => `- ${value}`).join('\n')].filter(Boolean).join('\n\n');
}

function labelOf(shape: Shape | undefined, value: string): string | undefined {
  const label =
    shape?.kind === 'enum'
      ? shape.labels?.[value]
      : shape?.kind === 'text' && typeof shape.suggests === 'object'
        ? shape.suggests.find((proposal) => proposal.value === value)?.description
        : undefined;
  return label === undefined ? undefined : `${inlineCode(value)}: ${label}`;
}

function wordsOf(shape: Shape): string {
  switch (shape.kind) {
    case 'anything':
      return '';
    case 'enum':
      return 'one of these values';
    case 'either':
      return [...new Set(shape.shapes.map(wordsOf))].join(' or ');
    case 'list':
      return 'list';
    case 'map':
    case 'mapOf':
      return 'map';
    case 'uuid':
      return 'UUID';
    case 'datetime':
      return 'date and time';
    default:
      return shape.kind;
  }
}

interface FoundEntry {
  readonly entry: MapEntry;
  /** The path of the map that has it. */
  readonly path: readonly (string | number)[];
}

/** The innermost entry around an offset. */
function entryAt(root: SyntaxNode, offset: number): FoundEntry | undefined {
  let found: FoundEntry | undefined;
  let node: SyntaxNode | undefined = root;
  let path: readonly (string | number)[] = [];
  while (node && node.kind !== 'scalar') {
    if (node.kind === 'list') {
      const index: number = node.items.findIndex(({ value }) => touches(value.span, offset));
      node = node.items[index]?.value;
      path = [...path, index];
      continue;
    }
    const entry: MapEntry | undefined = node.entries.find(({ span }) => touches(span, offset));
    if (!entry) return found;
    found = { entry, path };
    path = [...path, entry.key.text];
    node = entry.value;
  }
  return found;
}
