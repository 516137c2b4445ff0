import { syntaxOf, type PromptFile } from '../formats/index.js';
import { textOf, valueOf, type SyntaxNode } from '../notation/index.js';

/** The names of the schemas that are referred to. */
export interface SchemaUses {
  /** By prompts and older versions of them. */
  readonly byPrompts: ReadonlySet<string>;
  /** By fields of other schemas. */
  readonly byFields: ReadonlySet<string>;
}

/** The references in some files. */
export function schemaUses(files: Iterable<PromptFile>): SchemaUses {
  const byPrompts = new Set<string>();
  const byFields = new Set<string>();
  for (const file of files)
    for (const name of namedIn(file)) (file.kind === 'schemas' ? byFields : byPrompts).add(name);
  return { byPrompts, byFields };
}

/** Whether one file in the other's place refers to the same schemas. */
export function sameSchemaUses(old: PromptFile | undefined, now: PromptFile | undefined): boolean {
  const sameKind = (old?.kind === 'schemas') === (now?.kind === 'schemas');
  return sameKind && namedIn(old).join('\n') === namedIn(now).join('\n');
}

function namedIn(file: PromptFile | undefined): readonly string[] {
  switch (file?.kind) {
    case 'prompt':
    case 'collection':
    case 'snapshot':
      return file.prompts.flatMap(({ inputSchema, outputSchema }) =>
        [inputSchema?.value, outputSchema?.value].filter((name) => name !== undefined),
      );
    case 'schemas':
      return itemsOf(valueOf(syntaxOf(file)?.root, 'schemas')).flatMap((schema) =>
        itemsOf(valueOf(schema, 'fields')).flatMap((field) =>
          ['nested_schema', 'item_schema']
            .map((key) => textOf(valueOf(field, key)))
            .filter((name) => name !== undefined),
        ),
      );
    default:
      return [];
  }
}

function itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  return node?.kind === 'list' ? node.items.map(({ value }) => value) : [];
}
