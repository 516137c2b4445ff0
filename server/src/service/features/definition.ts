import type { LocationLink } from 'vscode-languageserver-types';
import type { PromptAnalysis, Span, VariableUse, Workspace } from '../../core/index.js';
import { toRange } from '../convert.js';
import { namedAt } from '../occurrences/named.js';
import { occurrencesOf } from '../occurrences/occurrencesOf.js';
import { schemaNameAt, type SchemaName } from '../occurrences/schemaNames.js';
import type { Place } from '../place.js';
import { symbolAt, type SymbolAt } from '../symbolAt.js';
import { valueAt } from '../valueAt.js';

/** Where the thing under the cursor is declared: a variable's entry and schema field, a partial's body, a schema. */
export function definition(place: Place): LocationLink[] {
  const named =
    place.file.kind === 'schemas' ? schemaNameAt(place.file, place.offset, place.workspace) : undefined;
  if (named) return schemaLink(place, named);
  const found = place.file.kind === 'inputs' ? storedDefinition(place) : symbolDefinition(place);
  if (!found) return [];
  const origin = toRange(place.file, found.span);
  return found.targets.flatMap((target) => {
    const file = place.workspace.files.get(target.uri);
    if (!file) return [];
    return {
      originSelectionRange: origin,
      targetUri: file.uri,
      targetRange: toRange(file, target.range),
      targetSelectionRange: toRange(file, target.name),
    };
  });
}

interface Definition {
  /** What leads there. */
  readonly span: Span;
  readonly targets: readonly Target[];
}

function symbolDefinition(place: Place): Definition | undefined {
  const found = symbolAt(place);
  return (
    found && {
      span: found.symbol.span,
      targets: targetsOf(found.analysis, found.symbol, place.workspace),
    }
  );
}

/** A name in saved inputs leads to where the prompt or its schema declares it. */
function storedDefinition(at: Place): Definition | undefined {
  const found = namedAt(at);
  if (!found) return undefined;
  const declarations = occurrencesOf(found.named, at.workspace).filter(({ kind }) => kind === 'declaration');
  return { span: found.span, targets: declarations.map(({ file, span }) => place(file.uri, span)) };
}

/** From a schema that names another one to that one. */
function schemaLink({ file, workspace }: Place, { span, schema }: SchemaName): LocationLink[] {
  const target = workspace.files.get(schema.uri);
  if (!target) return [];
  const range = toRange(target, schema.nameSpan);
  const originSelectionRange = toRange(file, span);
  return [{ originSelectionRange, targetUri: target.uri, targetRange: range, targetSelectionRange: range }];
}

interface Target {
  readonly uri: string;
  /** The whole thing, and the part to put the cursor on. */
  readonly range: Span;
  readonly name: Span;
}

function targetsOf(analysis: PromptAnalysis, symbol: SymbolAt, workspace: Workspace): readonly Target[] {
  const { uri } = analysis.file;
  switch (symbol.kind) {
    case 'variable':
      return variableTargets(analysis, symbol.use, symbol.span);
    case 'declaration': {
      const { field } = symbol.declaration;
      return field?.declaredAt ? [place(field.declaredAt.uri, field.declaredAt.span)] : [];
    }
    case 'partial':
      return partialTargets(analysis, symbol.use.name);
    case 'partialName':
      return partialTargets(analysis, symbol.name);
    case 'schema': {
      const schema = workspace.schema(symbol.name, uri);
      return schema ? [place(schema.uri, schema.nameSpan)] : [];
    }
    case 'data':
    case 'helper':
      return [];
    default:
      return symbol satisfies never;
  }
}

function variableTargets(analysis: PromptAnalysis, use: VariableUse, span: Span): readonly Target[] {
  const { uri } = analysis.file;
  const { resolves, site } = use;
  if (span === use.span && resolves.kind === 'declaration') {
    const { declaration } = resolves;
    const at = declaration.field?.declaredAt;
    return [
      ...(declaration.span ? [place(uri, declaration.span)] : []),
      ...(at ? [place(at.uri, at.span)] : []),
    ];
  }
  if (span === use.span && resolves.kind === 'blockParam') {
    return [place(uri, site.map.toFileSpan(resolves.param.name.span))];
  }
  if (span === use.span && resolves.kind === 'argument') {
    return [place(uri, site.map.toFileSpan(resolves.argument.hash.span))];
  }
  const at = valueAt(analysis, use, span).field?.declaredAt;
  return at ? [place(at.uri, at.span)] : [];
}

function partialTargets(
  { prompt, file, partialFiles }: PromptAnalysis,
  name: string | undefined,
): readonly Target[] {
  const placed = name === undefined ? undefined : partialFiles.get(name);
  if (placed) {
    const start = { start: 0, end: 0 };
    return [{ uri: placed.file.uri, range: placed.prompt.span, name: start }];
  }
  return prompt.templates.flatMap(({ part, span }) =>
    part.kind === 'partial' && part.name.value === name
      ? [{ uri: file.uri, range: { start: part.name.span.start, end: span.end }, name: part.name.span }]
      : [],
  );
}

function place(uri: string, span: Span): Target {
  return { uri, range: span, name: span };
}
