/** What the Python library's model allows at a place of a file, as data; the source is release 0.1.0-beta.7. */
export type Shape =
  | { readonly kind: 'anything' }
  | TextShape
  | { readonly kind: 'enum'; readonly values: readonly string[]; readonly nullable?: false }
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
