import { textOf, valueOf } from '../../../notation/index.js';
import type { FileRule } from '../../rule.js';
import { schemaParts, type SchemaPart } from './schemaParts.js';

/** Schemas of a file that hold each other: the library builds models of them without end. */
export const schemaCycle: FileRule = {
  of: 'file',
  code: 'schema-cycle',
  severity: 'error',
  where: 'schemas',
  example: {
    path: 'prompts/schemas/mail.yaml',
    bad: `schemas:
  - name: mail
    fields: [{name: to, type: dict, nested_schema: «person»}]
  - name: person
    fields: [{name: last, type: dict, nested_schema: «mail»}]
`,
  },
  *check({ file, workspace }) {
    const partsOf = (name: string): SchemaPart | undefined => {
      const uri = workspace.schema(name, file.uri)?.uri;
      const home = uri === undefined ? undefined : workspace.files.get(uri);
      return home && schemaParts(home).find((part) => part.name === name);
    };
    for (const schema of schemaParts(file))
      for (const { node, name } of nestedIn(schema)) {
        const path = schema.name === undefined ? undefined : pathTo(schema.name, name, partsOf);
        if (path)
          yield {
            span: node.span,
            message: `Nested schemas form a cycle, ${[schema.name, ...path].map((one) => `'${one ?? ''}'`).join(' → ')}: 'maximum recursion depth exceeded' at first use in the Python library.`,
          };
      }
  },
};

/** The names from `from` to `goal`, both included, when one leads to the other. */
function pathTo(
  goal: string,
  from: string,
  partsOf: (name: string) => SchemaPart | undefined,
): readonly string[] | undefined {
  const seen = new Set<string>();
  const visit = (name: string): readonly string[] | undefined => {
    if (name === goal) return [name];
    if (seen.has(name)) return undefined;
    seen.add(name);
    const part = partsOf(name);
    for (const nested of part ? nestedIn(part) : []) {
      const rest = visit(nested.name);
      if (rest) return [name, ...rest];
    }
    return undefined;
  };
  return visit(from);
}

/** The schemas that the library builds with a schema. */
function nestedIn({ fields }: SchemaPart) {
  return fields.flatMap(({ node: field, type }) => {
    const node = valueOf(field, 'nested_schema');
    const name = textOf(node);
    const followed = !(type === 'list' && valueOf(field, 'item_type') !== undefined);
    return node && name !== undefined && followed ? [{ node, name }] : [];
  });
}
