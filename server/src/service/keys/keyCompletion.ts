import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem,
} from 'vscode-languageserver-types';
import { lineBreakOf, writeScalar, type KeyShape, type Proposal } from '../../core/index.js';
import { toRange } from '../convert.js';
import type { Place } from '../place.js';
import { keyPlaceAt, type KeyPlace } from './keyPlace.js';
import { proposals, proposedKeys } from './proposals.js';
import { writtenKey } from './writtenKey.js';

/** The keys or values that may be written at a cursor outside of templates. */
export function keyCompletion(place: Place, { snippets }: { readonly snippets: boolean }): CompletionItem[] {
  const found = keyPlaceAt(place);
  if (!found) return [];
  const edited = (item: CompletionItem, newText: string): CompletionItem => ({
    ...item,
    filterText: found.word.quote + item.label,
    textEdit: { range: toRange(place.file, found.word.span), newText },
  });
  if (found.kind === 'value') {
    return proposals(found.shape, place).map((proposal, order) =>
      edited(valueItem(proposal, order), writtenValue(proposal, found)),
    );
  }
  const there = new Set(found.map.entries.map(({ key }) => key.text));
  return proposedKeys(found.shape, place)
    .filter(({ name }) => !there.has(name))
    .map((key, order) => {
      const item = keyItem(key, order);
      if (found.word.isKey) return edited(item, writtenName(key.name, found));
      const { indent, style } = found.map;
      const name = found.notation === 'yaml' ? writtenName(key.name, found) : key.name;
      const written = writtenKey(
        { ...key, name },
        { style, indent, snippets, lineBreak: lineBreakOf(place.file.text) },
      );
      const whole = edited(item, written + commaBehind(place, found));
      const format = snippets ? { insertTextFormat: InsertTextFormat.Snippet } : {};
      return { ...whole, ...format, insertTextMode: InsertTextMode.asIs };
    });
}

function keyItem({ name, required, description }: KeyShape, order: number): CompletionItem {
  return {
    label: name,
    kind: CompletionItemKind.Property,
    ...(required && { detail: 'required' }),
    documentation: { kind: MarkupKind.Markdown, value: description },
    sortText: sorted(order),
  };
}

function valueItem({ value, description }: Proposal, order: number): CompletionItem {
  return {
    label: value,
    kind: CompletionItemKind.Value,
    ...(description !== undefined && {
      documentation: { kind: MarkupKind.Markdown, value: description },
    }),
    sortText: sorted(order),
  };
}

function sorted(order: number): string {
  return String(order).padStart(3, '0');
}

/** A value in the quotes that are there; `true` and `false` have none. */
function writtenValue(
  { value }: Proposal,
  { shape, word, notation, inFlow }: KeyPlace & { kind: 'value' },
): string {
  if (shape.kind === 'boolean') return value;
  const style = word.quote === '"' ? 'double' : word.quote === "'" ? 'single' : 'plain';
  return writeScalar(value, { notation, style, inFlow });
}

function writtenName(name: string, { word, notation, ...place }: KeyPlace): string {
  if (notation === 'json') return `"${name}"`;
  const inFlow = place.kind === 'key' && place.map.style !== 'block';
  const style = word.quote === '"' ? 'double' : word.quote === "'" ? 'single' : 'plain';
  return writeScalar(name, { notation, style, inFlow });
}

/** In brackets a comma goes before what follows. */
function commaBehind({ file }: Place, { word, ...found }: KeyPlace & { kind: 'key' }): string {
  if (found.map.style === 'block') return '';
  const next = /^\s*(\S)/.exec(file.text.slice(word.span.end))?.[1];
  return next === undefined || next === '}' || next === ',' ? '' : ',';
}
