import type { SyntaxError, Template } from '../handlebars/index.js';
import type { Data, DataMap } from '../prompt/index.js';
import type { Field, ValueType } from '../schema/index.js';
import type { Located, Problem, SourceMap, Span, TextEdit } from '../text/index.js';
import type { DialectId, FormatId } from './ids.js';

export type { DialectId, FormatId } from './ids.js';

/**
 * A file as its reader sees it: which kind it is, the prompts in it with exact places, and the problems of its shape.
 * An immutable value made from one text; facts derived from it are kept in WeakMaps keyed by it.
 */
export interface PromptFile {
  readonly uri: string;
  readonly text: string;
  readonly kind: FileKind;
  readonly format: FormatId;
  readonly dialect: DialectId;
  /** One prompt of a single-prompt file, a partial or a snapshot, all of a collection, none of other kinds. */
  readonly prompts: readonly PromptNode[];
  /** Faults of the notation (YAML, JSON) and of the shape (missing, unknown, wrong keys). */
  readonly problems: readonly Problem[];
  /** Where the file really lies, when a link leads out of the folder that it was found in. */
  readonly outside?: string;
  /** What the file is written in: keys and values, a front matter of them before text, or text alone. */
  readonly syntax: 'yaml' | 'json' | 'front-matter' | 'text';
}

/**
 * `prompt` single prompt; `collection` many; `partial` a template that others call; `snapshot` an older version by its
 * place; `record` version record; `schemas` validation schemas; `inputs` saved inputs; `configuration`
 * `.promptmanager.yaml`; `foreign` not ours: no feature says anything.
 */
export type FileKind =
  | 'prompt'
  | 'collection'
  | 'partial'
  | 'snapshot'
  | 'record'
  | 'schemas'
  | 'inputs'
  | 'configuration'
  | 'foreign';

/** A prompt as it stands in a file, possibly broken. Spans are file offsets. */
export interface PromptNode {
  /** The whole prompt: the file, or its entry in the collection. */
  readonly span: Span;
  /** What people call it: its id, else what its file is called by. */
  readonly name: string;
  readonly id: Located<string> | undefined;
  readonly version: Located<string> | undefined;
  readonly format: Located<string> | undefined;
  readonly status: Located<string> | undefined;
  readonly description: Located<string> | undefined;
  readonly tags: readonly Located<string>[];
  readonly inputSchema: Located<string> | undefined;
  readonly outputSchema: Located<string> | undefined;
  /** What the file itself asks an answer to be. */
  readonly outputType?: ValueType | undefined;
  /** The entries of `variables`; undefined when the prompt has no such list. */
  readonly declared: readonly Located<string>[] | undefined;
  /** What the file itself says of its variables and their types; undefined when any name may be given. */
  readonly inputs: InputDeclaration | undefined;
  /** The content, or the messages in order, then the partials. */
  readonly templates: readonly TemplateSite[];
  /** The decoded prompt as the Python library would read it; undefined when the notation is broken. */
  readonly data: DataMap | undefined;
  /** Edits that add a name to `variables`, creating the list where there is none; undefined when there is no place. */
  declareVariable(name: string): readonly TextEdit[] | undefined;
  /** Edits that remove the entry of `declared` with this index, with its line or comma. */
  removeDeclared(index: number): readonly TextEdit[];
  /** The value at a path of keys, as the file has it: `at('metadata', 'author')`. */
  at(...path: readonly (string | number)[]): Located<Data> | undefined;
}

/** The variables that a file declares with their types: Picoschema, JSON Schema, input variables, test data. */
export interface InputDeclaration {
  readonly fields: readonly Field[];
  /** Whether other names may be given as well. */
  readonly open: boolean;
  /** Where they are declared. */
  readonly span: Span;
  /** Where a name is written again with a value: default values, further rows of test data. */
  readonly again?: ReadonlyMap<string, readonly Span[]>;
}

/** One template text inside a file. */
export interface TemplateSite {
  readonly part: TemplatePart;
  /** The scalar's source in the file, quotes or block header included. */
  readonly span: Span;
  /** The decoded text. */
  readonly text: string;
  readonly map: SourceMap;
  readonly tree: Template;
  readonly errors: readonly SyntaxError[];
  /** Source text that, put inside this scalar, is read as `text`: escapes quotes, indents continued lines. */
  encode(text: string): string;
  /**
   * The edit of the file that makes an edit of `text`, whose span counts in `text`: exact in every style, where `encode`
   * minds no white space around it. A style that cannot hold the result gives way to quotes; `|` keeps its last line break.
   */
  edit(change: TextEdit): TextEdit;
}

export type TemplatePart =
  | { readonly kind: 'content' }
  | { readonly kind: 'message'; readonly index: number; readonly role: Located<string> | undefined }
  | { readonly kind: 'partial'; readonly name: Located<string> };
