import { DocumentHighlightKind, type DocumentHighlight, type Location } from 'vscode-languageserver-types';
import type { Declaration, PromptAnalysis, Span, TemplateSite, VariableUse } from '../../core/index.js';
import { toLocation, toRange } from '../convert.js';
import type { Place } from '../place.js';
import { symbolAt, type FoundSymbol } from '../symbolAt.js';

/** One occurrence of a symbol in its file. */
export interface Occurrence {
  readonly span: Span;
  readonly kind: 'declaration' | 'use';
}

/** Every place of the prompt that means what the cursor stands on. */
export function references(
  place: Place,
  { includeDeclaration }: { includeDeclaration: boolean },
): Location[] {
  return occurrencesAt(place)
    .filter(({ kind }) => includeDeclaration || kind === 'use')
    .map(({ span }) => toLocation(place.file, span));
}

/** The same places, to be lit up in the editor. */
export function documentHighlight(place: Place): DocumentHighlight[] {
  return occurrencesAt(place).map(({ span, kind }) => ({
    range: toRange(place.file, span),
    kind: kind === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** The occurrences of what the cursor stands on, in the order of the file. */
export function occurrencesAt(place: Place): readonly Occurrence[] {
  const found = symbolAt(place);
  return found ? [...occurrencesOf(found)].sort((a, b) => a.span.start - b.span.start) : [];
}

/** The occurrences of a variable of the prompt: its entry in `variables` and its uses in all templates. */
export function* variableOccurrences(
  analysis: PromptAnalysis,
  { name, span }: Declaration,
): Iterable<Occurrence> {
  if (span) yield { span, kind: 'declaration' };
  for (const use of analysis.uses) {
    if (use.resolves.kind === 'declaration' && use.resolves.declaration.name === name) {
      yield { span: use.span, kind: 'use' };
    }
  }
}

function* occurrencesOf({ analysis, symbol }: FoundSymbol): Iterable<Occurrence> {
  switch (symbol.kind) {
    case 'declaration':
      yield* variableOccurrences(analysis, symbol.declaration);
      return;
    case 'variable':
      yield* useOccurrences(analysis, symbol.use, symbol.span);
      return;
    case 'partial':
      if (symbol.use.name !== undefined) yield* partialOccurrences(analysis, symbol.use.name);
      return;
    case 'partialName':
      yield* partialOccurrences(analysis, symbol.name);
      return;
    case 'data':
      for (const use of analysis.dataUses) {
        if (use.name === symbol.use.name && use.scope === symbol.use.scope)
          yield { span: use.span, kind: 'use' };
      }
      return;
    case 'helper':
      for (const call of analysis.helperCalls) {
        if (call.name === symbol.call.name) yield { span: call.span, kind: 'use' };
      }
      return;
    case 'schema':
      yield { span: symbol.span, kind: 'use' };
      return;
    default:
      return symbol satisfies never;
  }
}

function* useOccurrences(analysis: PromptAnalysis, use: VariableUse, span: Span): Iterable<Occurrence> {
  const { resolves } = use;
  if (span !== use.span && resolves.kind !== 'undeclared') {
    // A later segment of the path: what it names is a field, which is followed in the types and not in the text.
    yield { span, kind: 'use' };
    return;
  }
  switch (resolves.kind) {
    case 'declaration':
      yield* variableOccurrences(analysis, resolves.declaration);
      return;
    case 'blockParam':
      yield { span: nameSpan(use.site, resolves.param.name.span), kind: 'declaration' };
      for (const other of analysis.uses) {
        if (other.resolves.kind === 'blockParam' && other.resolves.param.name === resolves.param.name) {
          yield { span: other.span, kind: 'use' };
        }
      }
      return;
    case 'undeclared':
    case 'argument':
    case 'field':
    case 'noField':
      for (const other of analysis.uses) {
        if (other.name === use.name && sameOwner(other, use)) yield { span: other.span, kind: 'use' };
      }
      return;
    case 'context':
    case 'aboveRoot':
    case 'unknown':
      yield { span: use.span, kind: 'use' };
      return;
    default:
      return resolves satisfies never;
  }
}

/** Whether two names that are no declarations are looked up in the same thing. */
function sameOwner({ resolves: a }: VariableUse, { resolves: b }: VariableUse): boolean {
  if (a.kind === 'field' && b.kind === 'field') return a.field === b.field && a.owner === b.owner;
  if (a.kind === 'argument' && b.kind === 'argument') return a.argument === b.argument;
  if (a.kind === 'noField' && b.kind === 'noField') return a.owner === b.owner;
  return a.kind === b.kind;
}

function* partialOccurrences(analysis: PromptAnalysis, name: string): Iterable<Occurrence> {
  for (const { part } of analysis.prompt.templates) {
    if (part.kind === 'partial' && part.name.value === name)
      yield { span: part.name.span, kind: 'declaration' };
  }
  for (const use of analysis.partialUses) {
    if (use.name === name) yield { span: use.span, kind: 'use' };
  }
}

function nameSpan(site: TemplateSite, span: Span): Span {
  return site.map.toFileSpan(span);
}
