import type { Data } from '../prompt/index.js';
import type { Span } from '../text/index.js';

/** The one type language: what a variable, a field or an item may be, whatever notation declared it. */
export type ValueType =
  | { readonly kind: 'any'; readonly origin?: ValueOrigin }
  | {
      readonly kind: 'string';
      /** Lengths count code points. */
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly pattern?: string;
      readonly format?: StringFormat;
    }
  | {
      readonly kind: 'integer' | 'number';
      readonly minimum?: number;
      readonly maximum?: number;
      /** Bounds that the number must not reach. */
      readonly above?: number;
      readonly below?: number;
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'enum'; readonly values: readonly Data[] }
  | {
      readonly kind: 'list';
      readonly items: ValueType;
      readonly origin?: ValueOrigin;
      readonly minItems?: number;
      readonly maxItems?: number;
    }
  | {
      readonly kind: 'map';
      readonly fields: readonly Field[];
      /** Whether keys that it does not name are allowed. */
      readonly open: boolean;
      /** What those keys hold, where that is said. */
      readonly others?: ValueType;
      readonly minItems?: number;
      readonly maxItems?: number;
      readonly origin?: ValueOrigin;
    }
  /** One of several types, none of which is `any` or a union; when `open`, the value may as well be of another. */
  | {
      readonly kind: 'union';
      readonly members: readonly ValueType[];
      readonly open?: true;
      readonly origin?: ValueOrigin;
    };

/**
 * Where a template finds a value: a variable, or a place inside of its value. A type that leaves open what is inside has it in
 * analyses, so that what they find there is told by where it was found.
 */
export interface ValueOrigin {
  /** What it is a part of; undefined for the variable itself. */
  readonly owner: ValueOrigin | undefined;
  /** The name of the variable or of a field; null for any item of a list. */
  readonly step: string | null;
  /** How many owners there are. */
  readonly depth: number;
}

/** What a text stands for. */
export type StringFormat = 'email' | 'url' | 'uuid' | 'date' | 'datetime';

/** A named part of a map, or a variable of a prompt. */
export interface Field {
  readonly name: string;
  readonly type: ValueType;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly default: Data | undefined;
  readonly description: string | undefined;
  /** A value that was written down to show what it looks like. */
  readonly example?: Data;
  /** Where it is declared. */
  readonly declaredAt: { readonly uri: string; readonly span: Span } | undefined;
}
