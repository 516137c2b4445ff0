/**
 * What may stand at a place of a file, as data: checks, completion, hover and the published JSON Schemas follow from it.
 * The source for the files of the Python library is release 0.1.0-beta.7.
 */
export type Shape =
  | { readonly kind: 'anything'; readonly suggests?: Suggestions }
  | TextShape
  | EnumShape
  | { readonly kind: 'boolean'; readonly nullable?: false }
  | {
      readonly kind: 'number';
      readonly minimum: number;
      readonly maximum: number;
      readonly nullable: boolean;
    }
  | { readonly kind: 'integer'; readonly above: number; readonly nullable: boolean }
  | { readonly kind: 'uuid' | 'datetime'; readonly nullable?: false }
  | {
      readonly kind: 'list';
      readonly items: Shape;
      readonly nullable?: boolean;
      readonly emptyMessage?: string;
    }
  | MapOfShape
  | MapShape
  /** One of several, told apart by being a list, a map or a single value. */
  | { readonly kind: 'either'; readonly shapes: readonly Shape[]; readonly nullable?: boolean };

export interface TextShape {
  readonly kind: 'text';
  readonly nullable?: boolean;
  /** The rule that the text keeps besides being text. */
  readonly rule?: 'id' | 'version' | 'content' | 'message content' | 'identifier' | 'schema name';
  /** Whether a number or boolean is taken as its text. */
  readonly loose?: boolean;
  readonly suggests?: Suggestions;
}

/** One of some words. */
export interface EnumShape {
  readonly kind: 'enum';
  readonly values: readonly string[];
  readonly nullable?: boolean;
  /** What the values mean, in Markdown. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Whether capital letters make no difference. */
  readonly anyCase?: boolean;
  /** Whether names of the user's own may stand there, too, unless they look like a slip of one of the values. */
  readonly others?: boolean;
}

/** What is proposed where any text is allowed: these values, or names that are in use somewhere. */
export type Suggestions =
  | readonly Proposal[]
  | 'schemas'
  | 'tags'
  | 'categories'
  | 'authors'
  | 'versions'
  | 'variables'
  | 'problem codes'
  | 'partial folders';

export interface Proposal {
  readonly value: string;
  /** What it means, in Markdown. */
  readonly description?: string;
}

/** A map whose keys are the user's. */
export interface MapOfShape {
  readonly kind: 'mapOf';
  readonly values: Shape;
  readonly nullable?: boolean;
  /** What is proposed as keys; `problem codes`: others mean nothing. */
  readonly keys?: Suggestions;
}

/** A map with named keys. */
export interface MapShape {
  readonly kind: 'map';
  /** What the library calls it. */
  readonly name: string;
  readonly nullable?: boolean;
  /** Whether other keys are allowed. */
  readonly open: boolean;
  /** In the order of the model. */
  readonly keys: readonly KeyShape[];
}

export interface KeyShape {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
  /** What it is, for people. */
  readonly description: string;
}
