import type { LibraryField, LibrarySchema } from './librarySchema.js';
import { constrain } from './constrain.js';
import type { PythonModel, PythonField, PythonType } from './pythonModel.js';

/** The model of a schema, or why the library fails at each validation: the field and the reason in its words. */
export type ModelBuilding =
  | { readonly model: PythonModel; readonly failure?: undefined }
  | { readonly model?: undefined; readonly failure: BuildFailure };

export interface BuildFailure {
  /** The schema that fails, which may be one that the asked one names. */
  readonly schema: string;
  readonly field: string;
  readonly reason: string;
}

/** Builds the model of a schema as the library does; `lookup` finds the schemas that it names. */
export function buildModel(
  schema: LibrarySchema,
  lookup: (name: string) => LibrarySchema | undefined,
): ModelBuilding {
  return new Builder(lookup).build(schema, []);
}

class Builder {
  private readonly built = new Map<string, PythonModel>();

  constructor(private readonly lookup: (name: string) => LibrarySchema | undefined) {}

  build(schema: LibrarySchema, path: readonly string[]): ModelBuilding {
    const known = this.built.get(schema.name);
    if (known) return { model: known };
    const failed = (field: string, reason: string): ModelBuilding => ({
      failure: { schema: schema.name, field, reason },
    });
    const models = new Map<string, PythonModel>();
    for (const field of schema.fields) {
      if (field.type === 'enum') return failed(field.name, 'Unknown field type: FieldType.ENUM');
      if (!takesNested(field)) continue;
      const nested = this.lookup(field.nested_schema);
      if (!nested) return failed(field.name, `Nested schema not found: ${field.nested_schema}`);
      const within = [...path, schema.name];
      if (within.includes(nested.name)) return failed(field.name, 'maximum recursion depth exceeded');
      const building = this.build(nested, within);
      if (building.failure) return building;
      models.set(field.name, building.model);
    }
    const name = schema.fields
      .map((field) => ({ field, reason: badName(field.name) }))
      .find(({ reason }) => reason);
    if (name?.reason !== undefined) return failed(name.field.name, name.reason);
    const fields: PythonField[] = [];
    for (const field of schema.fields) {
      const constrained = constrain(field, models.get(field.name));
      if (constrained.kind === 'refused') return failed(field.name, constrained.reason);
      if (field.name !== 'model_config') fields.push(fieldOf(field, constrained.type));
    }
    const model: PythonModel = { name: schema.name, strict: schema.strict, fields };
    this.built.set(schema.name, model);
    return { model };
  }
}

/** Of a list with a type of items the library forgets the nested schema. */
function takesNested(field: LibraryField): field is LibraryField & { readonly nested_schema: string } {
  return Boolean(field.nested_schema) && !(field.type === 'list' && field.item_type !== null);
}

function badName(name: string): string | undefined {
  if (name.startsWith('_'))
    return `Fields must not use names with leading underscores; e.g., use '${name.replace(/^_+/, '')}' instead of '${name}'.`;
  const prefix = methods.has(name)
    ? name.startsWith('model_dump')
      ? 'model_dump'
      : 'model_validate'
    : undefined;
  return prefix && `Field '${name}' conflicts with a member of the protected namespace '${prefix}'.`;
}

/** The methods of pydantic's models in the namespaces that it protects. */
const methods: ReadonlySet<string> = new Set([
  'model_dump',
  'model_dump_json',
  'model_validate',
  'model_validate_json',
  'model_validate_strings',
]);

function fieldOf(field: LibraryField, type: PythonType): PythonField {
  return {
    name: field.name,
    type,
    nullable: field.nullable || !field.required,
    fallback: field.default ?? (field.required ? undefined : null),
  };
}
