import type { Data } from '../prompt/index.js';
import type { Span } from '../text/index.js';

/** The one type language: what a variable, a field or an item may be, whatever notation declared it. */
export type ValueType =
  | { readonly kind: 'any' }
  | {
      readonly kind: 'string';
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly pattern?: string;
    }
  | { readonly kind: 'integer' | 'number'; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'enum'; readonly values: readonly Data[] }
  | { readonly kind: 'list'; readonly items: ValueType }
  | { readonly kind: 'map'; readonly fields: readonly Field[]; readonly open: boolean };

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
