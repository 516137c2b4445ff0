import { readPromptFile, schemasIn, syntaxOf } from '../formats/index.js';
import { LineIndex } from '../text/index.js';
import { decodeNode, readData } from '../notation/index.js';
import { isDataList, isDataMap, SchemaParseError, type Data, type Prompt } from '../prompt/index.js';
import {
  validateValue,
  validateWithLibrary,
  type LibraryValidation,
  type SchemaDeclaration,
  type ValueReading,
} from '../schema/index.js';
import type { Sha256 } from '../versioning/index.js';
import { createWorkspace, type Workspace } from '../workspace/index.js';
import type { SchemaDocument, SchemaSource } from './schemaSource.js';

/** How data is checked: by all that a schema declares, or as far as the Python library does, with its conversions. */
export type ValidationMode = 'declared' | 'python';

/** The validation schemas that are loaded; which one a name means depends on where the prompt is, as in the editor. */
export class SchemaShelf {
  private files: Workspace = createWorkspace([]);
  private readonly stamps = new WeakMap<SchemaDeclaration, string>();
  /** Names that were looked for in vain, with the place. */
  private readonly sought = new Set<string>();

  constructor(
    private readonly source: SchemaSource,
    private readonly sha256: Sha256,
    private readonly mode: ValidationMode,
  ) {}

  /** Loads a file or a folder and every schema that those name; gives the names that came. */
  async load(path: string): Promise<readonly string[]> {
    const documents = await this.source.load(path);
    this.sought.clear();
    const names = documents.flatMap((document) => this.take(document));
    for (const document of documents) await this.follow(document);
    return names;
  }

  /** Loads the schemas that prompts name, where their folders have them. */
  async loadFor(prompts: Iterable<{ readonly prompt: Prompt; readonly uri: string }>): Promise<void> {
    for (const { prompt, uri } of prompts) {
      for (const name of [prompt.input_schema, prompt.output_schema]) {
        if (name !== null) await this.seek(name, uri);
      }
    }
  }

  get(name: string, fromUri: string): SchemaDeclaration | undefined {
    return this.files.schema(name, fromUri);
  }

  /** What a schema makes of data; undefined when no schema of this name is loaded. */
  check(name: string, fromUri: string, data: Data): ValueReading | LibraryValidation | undefined {
    const schema = this.get(name, fromUri);
    if (!schema) return undefined;
    if (this.mode === 'python') return validateWithLibrary(this.contentFor(schema), name, data);
    return validateValue({ kind: 'map', fields: schema.fields, open: !schema.strict }, data);
  }

  /** The schemas as one file would hold them, those beside a schema first: the Python library knows them by name alone. */
  private contentFor({ uri }: SchemaDeclaration): Data {
    const own = this.files.files.get(uri);
    const files = [...(own ? [own] : []), ...[...this.files.files.values()].filter((file) => file !== own)];
    const byName = new Map<Data, Data>();
    for (const file of files) {
      const root = syntaxOf(file)?.root;
      const content = root ? decodeNode(root) : null;
      const schemas = isDataMap(content) && isDataList(content['schemas']) ? content['schemas'] : [content];
      for (const schema of schemas) {
        const name = isDataMap(schema) ? (schema['name'] ?? null) : null;
        if (!byName.has(name)) byName.set(name, schema);
      }
    }
    return { schemas: [...byName.values()] };
  }

  /** A text that changes whenever what a name means changes. */
  stampOf(name: string | null, fromUri: string): string {
    const schema = name === null ? undefined : this.get(name, fromUri);
    if (!schema) return '';
    const known = this.stamps.get(schema) ?? this.sha256(plainJson(schema));
    this.stamps.set(schema, known);
    return known;
  }

  private async seek(name: string, nearUri: string): Promise<void> {
    const key = `${nearUri.slice(0, nearUri.lastIndexOf('/'))}\n${name}`;
    if (this.sought.has(key) || this.get(name, nearUri)) return;
    this.sought.add(key);
    const document = await this.source.find(name, nearUri);
    if (!document) return;
    try {
      this.take(document);
    } catch (error) {
      // A broken schema file hides no prompt; what needs the schema says that it is missing.
      if (!(error instanceof SchemaParseError)) throw error;
      return;
    }
    await this.follow(document);
  }

  /** Loads what the schemas of a document name, and so on. */
  private async follow({ uri, text }: SchemaDocument): Promise<void> {
    const { data } = readData(text, uri.endsWith('.json') ? 'json' : 'yaml');
    for (const name of namesIn(data ?? null)) await this.seek(name, uri);
  }

  private take({ uri, text }: SchemaDocument): readonly string[] {
    const file = readPromptFile(uri, text);
    const names = schemasIn(file).map(({ name }) => name);
    const fault = file.problems.find(({ severity }) => severity === 'error');
    if (names.length === 0) {
      const offset = fault?.span.start ?? 0;
      const { line, character } = new LineIndex(text).positionAt(offset);
      throw new SchemaParseError(
        `'${uri}' holds no schemas: ${fault?.message ?? "it has no list 'schemas'."}`,
        { schema: uri, offset, line: line + 1, column: character + 1 },
      );
    }
    this.files = this.files.withFile(file);
    return names;
  }
}

/** The names of other schemas in the data of a schema file. */
function namesIn(data: Data): readonly string[] {
  if (isDataList(data)) return data.flatMap(namesIn);
  if (!isDataMap(data)) return [];
  const own = ['nested_schema', 'item_schema', 'extends'].map((key) => data[key]);
  return [...own.filter((name) => typeof name === 'string'), ...Object.values(data).flatMap(namesIn)];
}

function plainJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item));
}
