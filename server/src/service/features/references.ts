import type { Location } from 'vscode-languageserver-types';
import type { PromptAnalysis, Span, VariableUse } from '../../core/index.js';
import { toLocation } from '../convert.js';
import { namedAt } from '../occurrences/named.js';
import type { Occurrence } from '../occurrences/occurrence.js';
import { occurrencesOf } from '../occurrences/occurrencesOf.js';
import type { Place } from '../place.js';
import { symbolAt, type FoundSymbol } from '../symbolAt.js';

/** Every place that means what the cursor stands on; of a field of a schema in all prompts that use it. */
export function references(
  place: Place,
  { includeDeclaration }: { includeDeclaration: boolean },
): Location[] {
  return occurrencesAt(place)
    .filter(({ kind }) => kind === 'use' || (kind === 'declaration' && includeDeclaration))
    .map(({ file, span }) => toLocation(file, span));
}

/** The occurrences of what the cursor stands on, file by file in the order of the text. */
export function occurrencesAt(place: Place): readonly Occurrence[] {
  const found = namedAt(place);
  if (found) return inOrder(occurrencesOf(found.named, place.workspace), place);
  const symbol = symbolAt(place);
  const spans = symbol ? nameless(symbol) : [];
  return inOrder(
    spans.map((span) => ({ file: place.file, span, kind: 'use', site: undefined })),
    place,
  );
}

/** The file of the cursor comes first. */
function inOrder(occurrences: readonly Occurrence[], { file }: Place): readonly Occurrence[] {
  const rank = (occurrence: Occurrence) => (occurrence.file.uri === file.uri ? '' : occurrence.file.uri);
  return occurrences.toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    if (first !== second) return first < second ? -1 : 1;
    return a.span.start - b.span.start;
  });
}

/** The places of names that nothing in the workspace gives. */
function nameless({ analysis, symbol }: FoundSymbol): readonly Span[] {
  switch (symbol.kind) {
    case 'variable':
      return usesLike(analysis, symbol.use, symbol.span);
    case 'data': {
      const { name, scope } = symbol.use;
      return analysis.dataUses
        .filter((use) => use.name === name && use.scope === scope)
        .map(({ span }) => span);
    }
    case 'helper':
      return analysis.helperCalls.filter(({ name }) => name === symbol.call.name).map(({ span }) => span);
    case 'schema':
    case 'declaration':
    case 'partial':
    case 'partialName':
      return [symbol.span];
    default:
      return symbol satisfies never;
  }
}

function usesLike(analysis: PromptAnalysis, use: VariableUse, span: Span): readonly Span[] {
  const { resolves } = use;
  // A later segment of the path: what it names is a field, which is followed in the types and not in the text.
  if (span !== use.span && resolves.kind !== 'undeclared') return [span];
  switch (resolves.kind) {
    case 'undeclared':
    case 'argument':
    case 'field':
    case 'noField':
      return analysis.uses
        .filter((other) => other.name === use.name && sameOwner(other, use))
        .map((other) => other.span);
    case 'declaration':
    case 'blockParam':
    case 'context':
    case 'aboveRoot':
    case 'unknown':
      return [use.span];
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
