import {
  analyzePrompt,
  touches,
  useAt,
  type Declaration,
  type DataUse,
  type HelperCall,
  type Located,
  type PartialUse,
  type PromptAnalysis,
  type Span,
  type Use,
  type VariableUse,
} from '../core/index.js';
import type { Place } from './place.js';

/** What the cursor stands on; `span` is its place in the file. */
export type SymbolAt =
  | { readonly kind: 'variable'; readonly span: Span; readonly use: VariableUse }
  | { readonly kind: 'data'; readonly span: Span; readonly use: DataUse }
  | { readonly kind: 'helper'; readonly span: Span; readonly call: HelperCall }
  | { readonly kind: 'partial'; readonly span: Span; readonly use: PartialUse }
  /** The entry of a variable in `variables`. */
  | { readonly kind: 'declaration'; readonly span: Span; readonly declaration: Declaration }
  /** The name under which `partials` holds a partial. */
  | { readonly kind: 'partialName'; readonly span: Span; readonly name: string }
  /** The name of a schema in `input_schema` or `output_schema`. */
  | { readonly kind: 'schema'; readonly span: Span; readonly name: string };

/** A symbol with the analysis of the prompt that it stands in. */
export interface FoundSymbol {
  readonly analysis: PromptAnalysis;
  readonly symbol: SymbolAt;
}

/** The symbol under the cursor, in a template or in the prompt's own keys. */
export function symbolAt({ workspace, file, offset }: Place): FoundSymbol | undefined {
  const index = file.prompts.findIndex(({ span }) => touches(span, offset));
  if (index < 0) return undefined;
  const analysis = analyzePrompt(file, index, workspace);
  const use = useAt(analysis, offset);
  const symbol = use ? symbolOf(use, offset) : inKeys(analysis, offset);
  return symbol && { analysis, symbol };
}

/** The place in the file of the whole path of a use. */
export function pathSpan({ site, path }: VariableUse): Span {
  return site.map.toFileSpan(path.span);
}

function symbolOf(found: Use, offset: number): SymbolAt {
  switch (found.kind) {
    case 'variable':
      return { kind: 'variable', span: segmentSpan(found.use, offset), use: found.use };
    case 'data':
      return { kind: 'data', span: found.use.span, use: found.use };
    case 'helper':
      return { kind: 'helper', span: found.use.span, call: found.use };
    case 'partial':
      return { kind: 'partial', span: found.use.span, use: found.use };
  }
}

/** The segment of a path under the cursor: `customer` or `name` in `customer.name`. */
function segmentSpan(use: VariableUse, offset: number): Span {
  const { site, path, span } = use;
  if (touches(span, offset)) return span;
  const segments = path.segments.map((segment) => site.map.toFileSpan(segment.span));
  return segments.find((segment) => touches(segment, offset)) ?? pathSpan(use);
}

function inKeys({ prompt, declarations }: PromptAnalysis, offset: number): SymbolAt | undefined {
  const here = (located: Located<string> | undefined) =>
    located !== undefined && touches(located.span, offset);
  const listed = prompt.declared?.find(here);
  const declaration = listed && declarations.get(listed.value);
  if (declaration) return { kind: 'declaration', span: listed.span, declaration };
  for (const { name, declaredAt } of prompt.inputs?.fields ?? []) {
    const places = [...(declaredAt ? [declaredAt.span] : []), ...(prompt.inputs?.again?.get(name) ?? [])];
    const span = places.find((place) => touches(place, offset));
    const typed = span && declarations.get(name);
    if (typed) return { kind: 'declaration', span, declaration: typed };
  }
  for (const { part } of prompt.templates) {
    if (part.kind === 'partial' && here(part.name)) {
      return { kind: 'partialName', span: part.name.span, name: part.name.value };
    }
  }
  const schema = [prompt.inputSchema, prompt.outputSchema].find(here);
  return schema && { kind: 'schema', span: schema.span, name: schema.value };
}
