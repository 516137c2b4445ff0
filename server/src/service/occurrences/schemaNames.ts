import {
  schemasIn,
  syntaxOf,
  touches,
  valueOf,
  type PromptFile,
  type SchemaDeclaration,
  type Span,
  type SyntaxNode,
  type Workspace,
} from '../../core/index.js';
import type { Occurrence } from './occurrence.js';

/** A place where a file names a validation schema. */
export interface SchemaName {
  readonly span: Span;
  readonly kind: 'declaration' | 'use';
  readonly schema: SchemaDeclaration;
}

/** The name of a known schema at an offset of a file: where it is declared, or where a prompt or a schema names it. */
export function schemaNameAt(file: PromptFile, offset: number, workspace: Workspace): SchemaName | undefined {
  return schemaNamesIn(file, workspace).find(({ span }) => touches(span, offset));
}

/** Every place of the workspace that names a schema; versions stay as they are. */
export function schemaOccurrences(schema: SchemaDeclaration, workspace: Workspace): readonly Occurrence[] {
  return [...workspace.files.values()].flatMap((file) =>
    schemaNamesIn(file, workspace)
      .filter((named) => isSameSchema(named.schema, schema))
      .map(({ span, kind }): Occurrence => ({ file, span, kind, site: undefined })),
  );
}

/** The places of a file that name known schemas. */
export function schemaNamesIn(file: PromptFile, workspace: Workspace): readonly SchemaName[] {
  if (file.kind === 'schemas') return inSchemas(file, workspace);
  if (file.kind !== 'prompt' && file.kind !== 'collection') return [];
  return file.prompts.flatMap(({ inputSchema, outputSchema }) =>
    [inputSchema, outputSchema].flatMap((named) =>
      named ? use(named.value, named.span, { file, workspace }) : [],
    ),
  );
}

function inSchemas(file: PromptFile, workspace: Workspace): readonly SchemaName[] {
  const declared = schemasIn(file).map((schema): SchemaName => ({
    span: schema.nameSpan,
    kind: 'declaration',
    schema,
  }));
  const root = syntaxOf(file)?.root;
  const schemas = itemsOf(valueOf(root, 'schemas'));
  const named = [
    ...schemas.map((schema) => valueOf(schema, 'extends')),
    ...schemas
      .flatMap((schema) => itemsOf(valueOf(schema, 'fields')))
      .flatMap((field) => [valueOf(field, 'nested_schema'), valueOf(field, 'item_schema')]),
  ];
  const uses = named.flatMap((node) =>
    node?.kind === 'scalar' ? use(node.text, node.span, { file, workspace }) : [],
  );
  return [...declared, ...uses];
}

function use(
  name: string,
  span: Span,
  { file, workspace }: { readonly file: PromptFile; readonly workspace: Workspace },
): readonly SchemaName[] {
  const schema = workspace.schema(name, file.uri);
  return schema ? [{ span, kind: 'use', schema }] : [];
}

function isSameSchema(a: SchemaDeclaration, b: SchemaDeclaration): boolean {
  return a.uri === b.uri && a.nameSpan.start === b.nameSpan.start;
}

function itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  return node?.kind === 'list' ? node.items.map(({ value }) => value) : [];
}
