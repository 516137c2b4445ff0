import { SchemaError } from '../prompt/index.js';
import type { StoredDocument } from '../storage/index.js';

/** Where documents of validation schemas come from. */
export interface SchemaSource {
  /** The documents at a path: a file, or all of a folder. Throws SchemaError when there is nothing. */
  load(path: string): Promise<readonly SchemaDocument[]>;
  /** The document that should hold a schema of this name for a prompt or schema at a URI; undefined when there is none. */
  find(name: string, nearUri: string): Promise<SchemaDocument | undefined>;
}

export type SchemaDocument = Pick<StoredDocument, 'uri' | 'text'>;

/** A source without any schema; who wants to load some gives another one. */
export const noSchemas: SchemaSource = {
  load: (path) =>
    Promise.reject(
      new SchemaError(`Schema path does not exist: ${path}. This manager has no source of schemas.`, {
        schema: path,
      }),
    ),
  find: () => Promise.resolve(undefined),
};
