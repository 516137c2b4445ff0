import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import {
  keysOf,
  shapeAt,
  shapeOf,
  touches,
  type KeyShape,
  type MapEntry,
  type Shape,
  type SyntaxNode,
} from '../../core/index.js';
import { toRange } from '../convert.js';
import { escapeMarkdown, inlineCode } from '../markdown.js';
import type { Place } from '../place.js';

/** What a key of the file under the cursor is for, or what a value of it means. */
export function keyHover({ file, offset }: Place): Hover | undefined {
  const root = shapeOf(file);
  const document = root && keysOf(file, file.text)?.document;
  const found = document?.root && entryAt(document.root, offset);
  if (!root || !found) return undefined;
  const map = shapeAt(root, found.path);
  const key = map?.kind === 'map' ? map.keys.find(({ name }) => name === found.entry.key.text) : undefined;
  const shown = (value: string | undefined, { span }: SyntaxNode): Hover | undefined =>
    value === undefined
      ? undefined
      : { contents: { kind: MarkupKind.Markdown, value }, range: toRange(file, span) };
  if (touches(found.entry.key.span, offset)) return shown(key && describeKey(key), found.entry.key);
  const { value } = found.entry;
  if (value.kind !== 'scalar' || !touches(value.span, offset)) return undefined;
  return shown(labelOf(key?.shape, value.text), value);
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
