import { readSchemas, type SchemaDeclaration } from '../schema/index.js';
import type { PromptFile } from './promptFile.js';
import { syntaxOf } from './syntaxOf.js';

/** The validation schemas that a file declares; none for files of another kind. */
export function schemasIn(file: PromptFile): readonly SchemaDeclaration[] {
  const root = file.kind === 'schemas' ? syntaxOf(file)?.root : undefined;
  return root ? readSchemas(file.uri, root) : [];
}
