import type { DocumentLink } from 'vscode-languageserver-types';
import {
  analyzePrompt,
  type Located,
  type PromptAnalysis,
  type PromptFile,
  type SchemaDeclaration,
  type Span,
  type Workspace,
} from '../../core/index.js';
import { toPosition, toRange, type Source } from '../convert.js';
import { schemaNamesIn, type SchemaName } from '../occurrences/schemaNames.js';

/** Links from the calls of partials to their texts, and from the names of schemas to their declarations. */
export function documentLinks(workspace: Workspace, file: PromptFile): DocumentLink[] {
  if (file.kind === 'schemas')
    return schemaNamesIn(file, workspace).flatMap((name) => nestedLinks(workspace, file, name));
  return file.prompts.flatMap((_, index) => {
    const analysis = analyzePrompt(file, index, workspace);
    return [...schemaLinks(workspace, analysis), ...partialLinks(analysis)];
  });
}

function partialLinks({ file, prompt, partialUses, partialFiles }: PromptAnalysis): DocumentLink[] {
  const names = new Map<string, Located<string>>();
  for (const { part } of prompt.templates) if (part.kind === 'partial') names.set(part.name.value, part.name);
  return partialUses.flatMap(({ name, span }) => {
    if (name === undefined) return [];
    const placed = partialFiles.get(name);
    if (placed)
      return { range: toRange(file, span), target: placed.file.uri, tooltip: `Open the partial '${name}'.` };
    const declared = names.get(name);
    if (!declared) return [];
    return {
      range: toRange(file, span),
      target: address(file, declared.span.start),
      tooltip: `Go to the partial '${declared.value}'.`,
    };
  });
}

function schemaLinks(workspace: Workspace, { file, prompt }: PromptAnalysis): DocumentLink[] {
  return [prompt.inputSchema, prompt.outputSchema].flatMap((named) => {
    const schema = named && workspace.schema(named.value, file.uri);
    const declaredIn = schema && workspace.files.get(schema.uri);
    return declaredIn ? [schemaLink(file, named.span, { schema, declaredIn })] : [];
  });
}

function nestedLinks(
  workspace: Workspace,
  file: PromptFile,
  { kind, span, schema }: SchemaName,
): DocumentLink[] {
  const declaredIn = workspace.files.get(schema.uri);
  return kind === 'use' && declaredIn ? [schemaLink(file, span, { schema, declaredIn })] : [];
}

function schemaLink(
  file: PromptFile,
  span: Span,
  { schema, declaredIn }: { readonly schema: SchemaDeclaration; readonly declaredIn: PromptFile },
): DocumentLink {
  return {
    range: toRange(file, span),
    target: address(declaredIn, schema.nameSpan.start),
    tooltip: `Go to the schema '${schema.name}'.`,
  };
}

/** A file's URI with a place behind `#`, lines and columns counted from 1, as VS Code reads it. */
function address(source: Source, offset: number): string {
  const { line, character } = toPosition(source, offset);
  return `${source.uri}#L${line + 1},${character + 1}`;
}
