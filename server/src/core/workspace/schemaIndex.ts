import { schemasIn, type PromptFile } from '../formats/index.js';
import { withNested, type SchemaDeclaration } from '../schema/index.js';
import { nearestSchema } from './nearestSchema.js';

/** The schemas of some files by name, with the schemas that their fields name put in. */
export class SchemaIndex {
  /** In the order of the files, as each file declares them. */
  readonly all: readonly SchemaDeclaration[];
  private readonly byName = new Map<string, SchemaDeclaration[]>();
  private readonly completed = new Map<SchemaDeclaration, SchemaDeclaration>();

  constructor(files: Iterable<PromptFile>) {
    this.all = Array.from(files, schemasIn).flat();
    for (const schema of this.all) {
      const known = this.byName.get(schema.name);
      if (known) known.push(schema);
      else this.byName.set(schema.name, [schema]);
    }
  }

  /** The schema that a name means in a file: the same value at each call, because facts are kept with it. */
  nearest(name: string, fromUri: string): SchemaDeclaration | undefined {
    const schema = nearestSchema(this.byName.get(name) ?? [], fromUri);
    if (!schema) return undefined;
    const known = this.completed.get(schema);
    if (known) return known;
    const complete = withNested(schema, (nested) => nearestSchema(this.byName.get(nested) ?? [], schema.uri));
    this.completed.set(schema, complete);
    return complete;
  }
}
