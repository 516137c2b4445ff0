import { insertEntry, valueOf, type SyntaxDocument, type SyntaxNode } from '../../notation/index.js';
import type { TextEdit } from '../../text/index.js';

/** The edits that add a variable to an input schema, as text; undefined where the schema is no map of fields. */
export function declareInput(
  { text }: SyntaxDocument,
  schema: SyntaxNode | undefined,
  name: string,
): readonly TextEdit[] | undefined {
  if (schema?.kind !== 'map') return undefined;
  const properties = valueOf(schema, 'properties');
  const holder = properties?.kind === 'map' ? properties : schema;
  const value = holder === schema ? 'string' : '{type: string}';
  const order = [...holder.entries.map(({ key }) => key.text), name];
  const edit = insertEntry(text, holder, { key: name, value, order });
  return edit && [edit];
}
