import { entryOf, removeEntry, type MapNode } from '../../../notation/index.js';
import type { PromptFile } from '../../../formats/index.js';
import type { FileRule, Finding } from '../../rule.js';
import { schemaParts } from './schemaParts.js';

/** Keys that the library reads and forgets. */
export const ignoredSchemaKey: FileRule = {
  of: 'file',
  code: 'ignored-schema-key',
  severity: 'warning',
  where: 'schemas',
  example: {
    path: 'prompts/schemas/mail.yaml',
    bad: `schemas:
  - name: mail
    «extends»: base
    fields: [{name: tone, type: string}]
  - name: base
    fields: [{name: to, type: string}]
`,
  },
  *check({ file }) {
    for (const schema of schemaParts(file)) {
      yield* ignored(
        file,
        schema.node,
        'extends',
        "'extends' has no effect in the Python library: repeat the fields.",
      );
      for (const field of schema.fields) {
        yield* ignored(
          file,
          field.node,
          'item_schema',
          "'item_schema' has no effect in the Python library: the items may be anything there.",
        );
        for (const key of ['read_only', 'write_only'])
          yield* unnecessary(file, field.node, key, 'nothing reads it');
        for (const { node } of field.validators)
          yield* unnecessary(file, node, 'error_message', 'the Python library shows its own message');
      }
    }
  },
};

function* ignored(_: PromptFile, map: MapNode, key: string, message: string): Generator<Finding> {
  const entry = entryOf(map, key);
  if (entry && !(entry.value.kind === 'scalar' && entry.value.type === 'null'))
    yield { span: entry.key.span, message };
}

function* unnecessary(file: PromptFile, map: MapNode, key: string, why: string): Generator<Finding> {
  const index = map.entries.findIndex((entry) => entry.key.text === key);
  const entry = map.entries[index];
  if (!entry) return;
  yield {
    severity: 'hint',
    span: entry.key.span,
    message: `'${key}' has no effect: ${why}.`,
    fixes: [{ title: `Remove '${key}'`, edits: removeEntry(file.text, map.entries, index, map.style) }],
    tag: 'unnecessary',
  };
}
