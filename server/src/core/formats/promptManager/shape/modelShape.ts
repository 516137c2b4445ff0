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
  | { readonly kind: 'mapOf'; readonly values: Shape; readonly nullable?: boolean }
  | MapShape;

export interface TextShape {
  readonly kind: 'text';
  readonly nullable?: boolean;
  /** The rule that the text keeps besides being text. */
  readonly rule?: 'id' | 'version' | 'content' | 'message content' | 'identifier';
  /** Whether a number or boolean is taken as its text. */
  readonly loose?: boolean;
  readonly suggests?: Suggestions;
}

/** One of some words. */
export interface EnumShape {
  readonly kind: 'enum';
  readonly values: readonly string[];
  readonly nullable?: false;
  /** What the values mean, in Markdown. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Whether capital letters make no difference. */
  readonly anyCase?: boolean;
}

/** What is proposed where any text is allowed: these values, or names that are in use somewhere. */
export type Suggestions =
  readonly Proposal[] | 'schemas' | 'tags' | 'categories' | 'authors' | 'versions' | 'variables';

export interface Proposal {
  readonly value: string;
  /** What it means, in Markdown. */
  readonly description?: string;
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
