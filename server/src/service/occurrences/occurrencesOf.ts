import {
  analyzePrompt,
  resolveAt,
  type PathSegment,
  type PlacedPrompt,
  type PromptAnalysis,
  type PromptFile,
  type SchemaDeclaration,
  type TemplateSite,
  type VariableUse,
  type Workspace,
} from '../../core/index.js';
import { inlinePartialsIn } from '../inlinePartials.js';
import { callsOfFile } from './callsOfFile.js';
import { blocksByCallee, closerSegment } from './blockClosers.js';
import { hasField, isSameDeclaration, type DeclaredAt, type Named } from './named.js';
import { inTemplate, type Occurrence } from './occurrence.js';
import { storedNames, type StoredName } from './storedNames.js';
import { schemaOccurrences } from './schemaNames.js';

/** Every place in the workspace that means a named thing: its declarations, uses, and what closing tags repeat. */
export function occurrencesOf(named: Named, workspace: Workspace): readonly Occurrence[] {
  switch (named.kind) {
    case 'variable':
      return variableOccurrences(named.analysis, named.name, workspace);
    case 'field':
      return fieldOccurrences(named.declaredAt, workspace);
    case 'blockParam': {
      const { analysis, param, site } = named;
      const declaration = inTemplate(analysis.file, site, { span: param.span, kind: 'declaration' });
      const segments = analysis.uses.map((use): Segment | undefined =>
        use.resolves.kind === 'blockParam' && use.resolves.param.name === param
          ? firstSegment(use)
          : undefined,
      );
      return [
        declaration,
        ...segments.flatMap((segment) => (segment ? segmentOccurrences(analysis, segment) : [])),
      ];
    }
    case 'partial':
      return partialOccurrences(named.analysis, named.name);
    case 'schema':
      return schemaOccurrences(named.schema, workspace);
    case 'prompt': {
      const { file, prompt } = named.placed;
      return prompt.id ? [{ file, span: prompt.id.span, kind: 'declaration', site: undefined }] : [];
    }
    case 'partialFile':
      return callsOfFile(named.uri, workspace).map(({ analysis, use }) => ({
        file: analysis.file,
        site: use.site,
        span: use.span,
        kind: 'use',
      }));
  }
}

/** The prompts whose input or output schema has a field, directly or in what its fields hold. */
export function promptsWithField(declaredAt: DeclaredAt, workspace: Workspace): readonly PlacedPrompt[] {
  const known = new Map<SchemaDeclaration, boolean>();
  const has = (name: string | undefined, uri: string) => {
    const schema = name === undefined ? undefined : workspace.schema(name, uri);
    if (!schema) return false;
    const found = known.get(schema) ?? hasField(schema.fields, declaredAt);
    known.set(schema, found);
    return found;
  };
  return workspace
    .prompts()
    .filter(
      ({ file, prompt }) =>
        (file.uri === declaredAt.uri && hasField(prompt.inputs?.fields ?? [], declaredAt)) ||
        has(prompt.inputSchema?.value, file.uri) ||
        has(prompt.outputSchema?.value, file.uri),
    );
}

function variableOccurrences(
  analysis: PromptAnalysis,
  name: string,
  workspace: Workspace,
): readonly Occurrence[] {
  const uses = analysis.uses.filter(
    ({ resolves, name: looked }) =>
      looked === name && (resolves.kind === 'declaration' || resolves.kind === 'undeclared'),
  );
  return [
    ...entryOccurrences(analysis, name),
    ...uses.flatMap((use) => segmentOccurrences(analysis, firstSegment(use))),
    ...stored(analysis, workspace, (known) => known.kind === 'variable' && known.name === name),
  ];
}

/** The places in the saved inputs of a prompt. */
function stored(
  analysis: PromptAnalysis,
  workspace: Workspace,
  isIt: (name: StoredName) => boolean,
): readonly Occurrence[] {
  return storedNames(analysis, workspace)
    .filter(isIt)
    .map(({ file, span }) => ({ file, span, kind: 'use', site: undefined }));
}

function entryOccurrences({ file, prompt }: PromptAnalysis, name: string): readonly Occurrence[] {
  const entries = (prompt.declared ?? []).filter(({ value }) => value === name);
  const spans = [...entries.map(({ span }) => span), ...(prompt.inputs?.again?.get(name) ?? [])];
  return spans.map((span) => ({ file, span, kind: 'declaration', site: undefined }));
}

function fieldOccurrences(declaredAt: DeclaredAt, workspace: Workspace): readonly Occurrence[] {
  const file = workspace.files.get(declaredAt.uri);
  const inPrompts = promptsWithField(declaredAt, workspace).flatMap((placed) => {
    const analysis = analyzePrompt(placed.file, placed.index, workspace);
    const variables = [...analysis.declarations.values()].filter(({ field }) =>
      isSameDeclaration(field?.declaredAt, declaredAt),
    );
    return [
      ...variables.flatMap(({ name }) => entryOccurrences(analysis, name)),
      ...[...analysis.uses, ...analysis.usesInFiles]
        .flatMap((use) => fieldSegments(analysis, use, declaredAt))
        .flatMap((segment) => segmentOccurrences(analysis, segment)),
      ...stored(analysis, workspace, ({ field }) => isSameDeclaration(field?.declaredAt, declaredAt)),
    ];
  });
  const declaration: readonly Occurrence[] = file
    ? [{ file, span: declaredAt.span, kind: 'declaration', site: undefined }]
    : [];
  return [...declaration, ...inPrompts];
}

interface Segment {
  readonly use: VariableUse;
  /** Place of the segment in the path. */
  readonly index: number;
}

function firstSegment(use: VariableUse): Segment {
  return { use, index: use.path.data ? 1 : 0 };
}

/** The segments of a path that lead to a field. */
function fieldSegments(
  analysis: PromptAnalysis,
  use: VariableUse,
  declaredAt: DeclaredAt,
): readonly Segment[] {
  const { path, scope, resolves } = use;
  const first = firstSegment(use);
  const ofFirst =
    resolves.kind === 'declaration'
      ? resolves.declaration.field
      : resolves.kind === 'field'
        ? resolves.field
        : undefined;
  return path.segments.flatMap((_, index): Segment[] => {
    if (index < first.index) return [];
    const field =
      index === first.index
        ? ofFirst
        : resolveAt(analysis, scope, { ...path, segments: path.segments.slice(0, index + 1) }).field;
    return isSameDeclaration(field?.declaredAt, declaredAt) ? [{ use, index }] : [];
  });
}

function segmentOccurrences(analysis: PromptAnalysis, { use, index }: Segment): readonly Occurrence[] {
  const { site, path } = use;
  const file = fileOf(analysis, site);
  const segment: PathSegment | undefined = path.segments[index];
  if (!segment) return [];
  const block = blocksByCallee(site.tree).get(path);
  const closing = block && closerSegment(block, index);
  return [
    inTemplate(file, site, { span: segment.span, kind: 'use' }),
    ...(closing ? [inTemplate(file, site, { span: closing, kind: 'closer' })] : []),
  ];
}

/** The file that a template stands in: the prompt's own, or that of a partial. */
function fileOf({ file, partialFiles }: PromptAnalysis, site: TemplateSite): PromptFile {
  const placed = [...partialFiles.values()].find(({ prompt }) => prompt.templates.includes(site));
  return placed?.file ?? file;
}

function partialOccurrences(analysis: PromptAnalysis, name: string): readonly Occurrence[] {
  const { file, prompt, partialUses } = analysis;
  const declarations = prompt.templates.flatMap((site): Occurrence[] => {
    const { part } = site;
    const own = part.kind === 'partial' && part.name.value === name ? [part.name.span] : [];
    const inline = inlinePartialsIn(site.tree).filter((partial) => partial.name.value === name);
    return [
      ...own.map((span): Occurrence => ({ file, span, kind: 'declaration', site: undefined })),
      ...inline.map((partial) => inTemplate(file, site, { span: partial.name.span, kind: 'declaration' })),
    ];
  });
  const calls = partialUses.flatMap(({ node, site, span, name: called }): Occurrence[] => {
    if (called !== name) return [];
    const closer = node.kind === 'block' ? node.closer : undefined;
    return [
      { file, site, span, kind: 'use' },
      ...(closer ? [inTemplate(file, site, { span: closer.name.span, kind: 'closer' })] : []),
    ];
  });
  return [...declarations, ...calls];
}
