import type { Data } from '../../prompt/index.js';
import type { TextPattern } from '../../pattern/index.js';
import type { FieldType } from './librarySchema.js';

/** What the library makes of a schema: a pydantic model. */
export interface PythonModel {
  readonly name: string;
  readonly strict: boolean;
  readonly fields: readonly PythonField[];
}

export interface PythonField {
  readonly name: string;
  readonly type: PythonType;
  readonly nullable: boolean;
  /** What it is when it is not given; undefined when it must be. */
  readonly fallback: Data | undefined;
}

/** The types that fields of such models have, with their constraints. */
export type PythonType =
  | Constrained
  | { readonly kind: 'bool' | 'dict' | 'any' }
  | {
      readonly kind: 'model';
      readonly model: PythonModel;
      /** A constraint that no map can have: any map that is right fails with it. */
      readonly misplaced: string | undefined;
    };

/** The types that take constraints. */
export type Constrained =
  | {
      readonly kind: 'str';
      readonly min?: number;
      readonly max?: number;
      readonly pattern?: { readonly source: string; readonly text: TextPattern };
    }
  | { readonly kind: 'int' | 'float'; readonly ge?: bigint | number; readonly le?: bigint | number }
  | { readonly kind: 'list'; readonly items: PythonType; readonly min?: number; readonly max?: number };

/** The types of items; of those that Python has no type for, anything goes. */
export const itemTypes: Readonly<Record<FieldType, PythonType>> = {
  string: { kind: 'str' },
  integer: { kind: 'int' },
  float: { kind: 'float' },
  boolean: { kind: 'bool' },
  list: { kind: 'list', items: { kind: 'any' } },
  dict: { kind: 'dict' },
  enum: { kind: 'any' },
  any: { kind: 'any' },
};
