import { valueOf } from '../../../notation/index.js';
import { nearest } from '../../../text/index.js';
import type { FileRule } from '../../rule.js';
import { changeScalar, isPlainWord } from '../../scalarEdits.js';
import { fileNameOf } from '../../uriParts.js';
import { schemaParts, type FieldPart } from './schemaParts.js';

const path = 'prompts/schemas/mail.yaml';

/** Two fields of a schema, or two schemas of a file, with one name. */
export const duplicateSchemaName: FileRule = {
  of: 'file',
  code: 'duplicate-schema-name',
  severity: 'error',
  where: 'schemas',
  example: {
    path,
    bad: `schemas:
  - name: mail
    fields: [{name: tone, type: string}, {name: «tone», type: string}]
`,
  },
  *check({ file }) {
    const schemas = schemaParts(file);
    const groups = [
      { parts: schemas, message: 'Schema names must be unique within registry' },
      ...schemas.map(({ fields }) => ({
        parts: fields,
        message: 'Field names must be unique within schema',
      })),
    ];
    for (const { parts, message } of groups) {
      const seen = new Map<string, (typeof parts)[number]>();
      for (const part of parts) {
        const earlier = part.name === undefined ? undefined : seen.get(part.name);
        const [here, first] = [valueOf(part.node, 'name'), earlier && valueOf(earlier.node, 'name')];
        if (here && first)
          yield {
            span: here.span,
            message: `${message}: '${part.name ?? ''}' stands here for the second time.`,
            related: [{ span: first.span, message: 'It stands here first.' }],
          };
        else if (part.name !== undefined) seen.set(part.name, part);
      }
    }
  },
};

/** A field name that pydantic refuses. */
export const leadingUnderscoreField: FileRule = {
  of: 'file',
  code: 'leading-underscore-field',
  severity: 'error',
  where: 'schemas',
  example: {
    path,
    bad: `schemas:
  - name: mail
    fields: [{name: «_tone», type: string}]
`,
    fixed: `schemas:
  - name: mail
    fields: [{name: tone, type: string}]
`,
  },
  *check({ file }) {
    for (const { fields } of schemaParts(file))
      for (const { node, name } of fields) {
        const place = valueOf(node, 'name');
        if (!place || !name?.startsWith('_')) continue;
        const better = name.replace(/^_+/, '');
        yield {
          span: place.span,
          message: `Fields must not use names with leading underscores: with '${name}' every validation fails in the Python library.`,
          fixes: isPlainWord(better) ? [changeScalar(file, place.span, better)] : [],
        };
      }
  },
};

/** A schema that is looked for in a file of another name. */
export const schemaFileName: FileRule = {
  of: 'file',
  code: 'schema-file-name',
  severity: 'warning',
  where: 'schemas',
  example: {
    path: 'prompts/schemas/letters.yaml',
    bad: `schemas:
  - name: «mail»
    fields: [{name: tone, type: string}]
`,
    others: {
      'prompts/greet.yaml': `id: greet
format: text
template: {content: Hello}
input_schema: mail
`,
    },
  },
  *check({ file, workspace }) {
    const stem = fileNameOf(file.uri).replace(/\.[^.]*$/u, '');
    for (const { node, name } of schemaParts(file)) {
      const place = valueOf(node, 'name');
      if (!place || name === undefined || name === stem) continue;
      const user = workspace.prompts().find(({ file: from, prompt }) => {
        const wanted = [prompt.inputSchema?.value, prompt.outputSchema?.value].includes(name);
        return wanted && workspace.schema(name, from.uri)?.uri === file.uri;
      });
      if (!user) continue;
      yield {
        span: place.span,
        message: `'${fileNameOf(user.file.uri)}' names '${name}', which the Python library looks for in a file '${name}.yaml' only; move it there, or load this folder in the program.`,
      };
    }
  },
};

/** A field names a schema that no file declares. */
export const nestedSchemaMissing: FileRule = {
  of: 'file',
  code: 'nested-schema-missing',
  // The program may load the schema from elsewhere.
  severity: 'warning',
  where: 'schemas',
  example: {
    path,
    bad: `schemas:
  - name: mail
    fields: [{name: to, type: dict, nested_schema: «adress»}]
  - name: address
    fields: [{name: city, type: string}]
`,
    fixed: `schemas:
  - name: mail
    fields: [{name: to, type: dict, nested_schema: address}]
  - name: address
    fields: [{name: city, type: string}]
`,
  },
  *check({ file, workspace }) {
    for (const { fields } of schemaParts(file))
      for (const field of fields)
        for (const key of ['nested_schema', 'item_schema']) {
          const place = valueOf(field.node, key);
          if (place?.kind !== 'scalar' || place.type !== 'string' || place.text === '') continue;
          if (workspace.schema(place.text, file.uri)) continue;
          const guess = nearest(
            place.text,
            workspace.schemaDeclarations().map((schema) => schema.name),
          );
          yield {
            span: place.span,
            message:
              `No file here declares the schema '${place.text}'${isUsed(field, key) ? ', and validation fails at first use' : ''}. ` +
              (guess === undefined ? 'Declare it in this file.' : `Did you mean '${guess}'?`),
            fixes: guess === undefined ? [] : [changeScalar(file, place.span, guess)],
          };
        }
  },
};

/** Whether the library follows the reference: it forgets those of lists. */
function isUsed({ node, type }: FieldPart, key: string): boolean {
  return key === 'nested_schema' && !(type === 'list' && valueOf(node, 'item_type') !== undefined);
}
