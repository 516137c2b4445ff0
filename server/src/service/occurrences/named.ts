import {
  analyzePrompt,
  nodeAt,
  promptOfInputSets,
  schemasIn,
  touches,
  type Block,
  type Field,
  type Name,
  type PlacedPrompt,
  type PromptAnalysis,
  type PromptFile,
  type SchemaDeclaration,
  type Span,
  type TemplateSite,
  type ValueType,
} from '../../core/index.js';
import { inlinePartialsIn } from '../inlinePartials.js';
import { templateAt, type Place } from '../place.js';
import { symbolAt, type FoundSymbol } from '../symbolAt.js';
import { valueAt } from '../valueAt.js';
import { closerSegment } from './blockClosers.js';
import { storedNames } from './storedNames.js';
import { schemaNameAt } from './schemaNames.js';

/** Something with a name that a file of the workspace gives it. */
export type Named =
  /** A variable that only `variables` declares, or nobody: then its name is what its uses have in common. */
  | { readonly kind: 'variable'; readonly name: string; readonly analysis: PromptAnalysis }
  /** A field of a schema, which may be a variable of prompts. */
  | { readonly kind: 'field'; readonly name: string; readonly declaredAt: DeclaredAt }
  | {
      readonly kind: 'blockParam';
      readonly name: string;
      readonly analysis: PromptAnalysis;
      readonly site: TemplateSite;
      readonly param: Name;
    }
  /** A partial of the prompt's own, or inline ones of a name. */
  | { readonly kind: 'partial'; readonly name: string; readonly analysis: PromptAnalysis }
  /** A file that is called as a partial. */
  | { readonly kind: 'partialFile'; readonly name: string; readonly uri: string }
  /** A validation schema. */
  | { readonly kind: 'schema'; readonly name: string; readonly schema: SchemaDeclaration }
  /** A prompt by its id. */
  | { readonly kind: 'prompt'; readonly name: string; readonly placed: PlacedPrompt };

/** Where a schema declares a field. */
export type DeclaredAt = NonNullable<Field['declaredAt']>;

/** A named thing under the cursor; `span` is the place of its name in the file. */
export interface FoundName {
  readonly named: Named;
  readonly span: Span;
}

/** What a name at the cursor names; undefined for names that the language or nobody gave. */
export function namedAt(place: Place): FoundName | undefined {
  const schema = schemaAt(place);
  if (schema) return schema;
  if (place.file.kind === 'schemas') return fieldDeclaredAt(place.file, place.offset);
  if (place.file.kind === 'inputs') return storedAt(place);
  const found = symbolAt(place);
  return (found && namedBy(found)) ?? namedInTags(place) ?? promptIdAt(place);
}

function schemaAt({ file, offset, workspace }: Place): FoundName | undefined {
  const found = schemaNameAt(file, offset, workspace);
  if (!found) return undefined;
  const { span, schema } = found;
  return { span, named: { kind: 'schema', name: schema.name, schema } };
}

function promptIdAt({ file, offset }: Place): FoundName | undefined {
  if (file.kind !== 'prompt' && file.kind !== 'collection') return undefined;
  const index = file.prompts.findIndex(({ id }) => id && touches(id.span, offset));
  const prompt = file.prompts[index];
  if (!prompt?.id) return undefined;
  const { span, value: name } = prompt.id;
  return { span, named: { kind: 'prompt', name, placed: { file, index, prompt } } };
}

function namedBy({ analysis, symbol }: FoundSymbol): FoundName | undefined {
  const { span } = symbol;
  switch (symbol.kind) {
    case 'declaration': {
      const { name, field } = symbol.declaration;
      return { span, named: fieldNamed(field) ?? { kind: 'variable', name, analysis } };
    }
    case 'partial':
    case 'partialName': {
      const name = symbol.kind === 'partial' ? symbol.use.name : symbol.name;
      if (name === undefined) return undefined;
      const placed = analysis.partialFiles.get(name);
      if (placed) return { span, named: { kind: 'partialFile', name, uri: placed.file.uri } };
      return { span, named: { kind: 'partial', name, analysis } };
    }
    case 'variable': {
      const { use } = symbol;
      const { resolves, site, name } = use;
      if (span !== use.span || resolves.kind === 'field') {
        const named = fieldNamed(valueAt(analysis, use, span).field);
        return named && { span, named };
      }
      if (resolves.kind === 'blockParam') {
        return { span, named: { kind: 'blockParam', name, analysis, site, param: resolves.param.name } };
      }
      if (resolves.kind === 'undeclared') return { span, named: { kind: 'variable', name, analysis } };
      if (resolves.kind !== 'declaration') return undefined;
      const named = fieldNamed(resolves.declaration.field) ?? { kind: 'variable' as const, name, analysis };
      return { span, named };
    }
    case 'data':
    case 'helper':
    case 'schema':
      return undefined;
  }
}

/** A name in saved inputs: the variable of the prompt that they are for, or a field of its value. */
function storedAt({ workspace, file, offset }: Place): FoundName | undefined {
  const placed = promptOfInputSets(file, workspace);
  if (!placed) return undefined;
  const analysis = analyzePrompt(placed.file, placed.index, workspace);
  const found = storedNames(analysis, workspace).find(({ span }) => touches(span, offset));
  if (!found) return undefined;
  const { name, span, field } = found;
  const declared = fieldNamed(field);
  if (declared) return { span, named: declared };
  return found.kind === 'variable' ? { span, named: { kind: 'variable', name, analysis } } : undefined;
}

function fieldNamed(field: Field | undefined): Named | undefined {
  return field?.declaredAt && { kind: 'field', name: field.name, declaredAt: field.declaredAt };
}

/** Names that are no uses: block parameters where they are given, inline partials, and what a closing tag repeats. */
function namedInTags(place: Place): FoundName | undefined {
  const found = templateAt(place);
  if (!found) return undefined;
  const { site, offset, index } = found;
  const analysis = analyzePrompt(place.file, index, place.workspace);
  for (const node of nodeAt(site.tree, offset).toReversed()) {
    if (node.kind !== 'block' && node.kind !== 'else') continue;
    const params = node.kind === 'block' ? node.opener.blockParams : node.blockParams;
    const param = params?.names.find(({ span }) => touches(span, offset));
    if (param) {
      const named: Named = { kind: 'blockParam', name: param.name, analysis, site, param };
      return { named, span: site.map.toFileSpan(param.span) };
    }
    const inline = inlinePartialsIn(site.tree).find(({ block }) => block === node)?.name;
    if (inline && touches(inline.span, offset)) {
      const named: Named = { kind: 'partial', name: inline.value, analysis };
      return { named, span: site.map.toFileSpan(inline.span) };
    }
    if (node.kind === 'block') return namedByCloser(node, { place, site, offset });
  }
  return undefined;
}

interface Cursor {
  readonly place: Place;
  readonly site: TemplateSite;
  readonly offset: number;
}

/** What the name in a closing tag repeats: the name at the same place of the opening tag. */
function namedByCloser(block: Block, { place, site, offset }: Cursor): FoundName | undefined {
  const { callee } = block.opener.call;
  const { closer } = block;
  if (!closer || !touches(closer.name.span, offset) || callee.kind !== 'path') return undefined;
  const index = callee.segments.findIndex((_, at) => {
    const segment = closerSegment(block, at);
    return segment && touches(segment, offset);
  });
  const [segment, repeated] = [callee.segments[index], closerSegment(block, index)];
  if (!segment || !repeated) return undefined;
  const found = symbolAt({ ...place, offset: site.map.toFile(segment.span.start) });
  const named = found && namedBy(found)?.named;
  return named && { named, span: site.map.toFileSpan(repeated) };
}

function fieldDeclaredAt(file: PromptFile, offset: number): FoundName | undefined {
  for (const { fields } of schemasIn(file)) {
    const field = fields.find(({ declaredAt }) => declaredAt && touches(declaredAt.span, offset));
    const named = fieldNamed(field);
    if (field?.declaredAt && named) return { named, span: field.declaredAt.span };
  }
  return undefined;
}

/** Whether two declarations of fields are the same one. */
export function isSameDeclaration(a: DeclaredAt | undefined, b: DeclaredAt): boolean {
  return a !== undefined && a.uri === b.uri && a.span.start === b.span.start;
}

/** Whether a field is declared anywhere in a type of these fields. */
export function hasField(fields: readonly Field[], declaredAt: DeclaredAt): boolean {
  return fields.some(
    (field) => isSameDeclaration(field.declaredAt, declaredAt) || isWithin(field.type, declaredAt),
  );
}

function isWithin(type: ValueType, declaredAt: DeclaredAt): boolean {
  if (type.kind === 'list') return isWithin(type.items, declaredAt);
  if (type.kind === 'union') return type.members.some((member) => isWithin(member, declaredAt));
  return type.kind === 'map' && hasField(type.fields, declaredAt);
}
