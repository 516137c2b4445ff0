/** The type names of Picoschema; any other name is a schema that the program knows. */
export const scalarTypes = ['any', 'boolean', 'integer', 'null', 'number', 'string'] as const;

export type ScalarTypeName = (typeof scalarTypes)[number];

/** The key that stands for all keys not named. */
export const wildcardKey = '(*)';

/** A key such as `tags?(array, at most five)`. White space belongs to the name. */
export interface PicoKey {
  readonly name: string;
  readonly optional: boolean;
  /** What stands in the brackets before the comma; undefined when there are none. */
  readonly kind: string | undefined;
  readonly description: string | undefined;
}

/** Takes a key apart as npm dotprompt does, which looks for no closing bracket and drops the last character instead. */
export function parsePicoKey(key: string): PicoKey {
  const [head = '', info = ''] = key.split('(');
  const optional = head.endsWith('?');
  const name = optional ? head.slice(0, -1) : head;
  if (info === '') return { name, optional, kind: undefined, description: undefined };
  const { type, description } = splitDescription(info.slice(0, -1));
  return { name, optional, kind: type, description };
}

/** Splits `string, the name` at its first comma; an empty description is none. */
export function splitDescription(text: string): { type: string; description: string | undefined } {
  const match = /(.*?), *(.*)$/.exec(text);
  if (!match) return { type: text, description: undefined };
  const [, type = '', description = ''] = match;
  return { type, description: description === '' ? undefined : description };
}

/** Whether a name is a type of Picoschema. */
export function isScalarType(name: string): name is ScalarTypeName {
  return scalarTypes.some((type) => type === name);
}

/** Whether a map is JSON Schema rather than Picoschema, told by its `type` as npm dotprompt does. */
export function isJsonSchemaType(type: unknown): boolean {
  return typeof type === 'string' && (isScalarType(type) || type === 'object' || type === 'array');
}
