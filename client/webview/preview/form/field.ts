import type { JSX } from 'preact';
import type { InputField, InputProblem } from '../../../../server/src/protocol/index.js';
import { t } from '../../../l10n/l10n.js';
import type { IconName } from '../../shared/Icon.js';
import type { Path } from '../valuesAt.js';

/** What every field of the form works with. */
export interface FieldContext {
  /** Shows a field within another. */
  readonly Row: (props: FieldProps) => JSX.Element;
  /** Undefined takes the value away. */
  change(path: Path, value: unknown): void;
  /** What is to be said of exactly this place. */
  problemAt(path: Path): InputProblem | undefined;
}

/** One field and where its value is. */
export interface FieldProps {
  readonly field: InputField;
  readonly path: Path;
  readonly value: unknown;
  readonly context: FieldContext;
}

/** The id of the control at a path. */
export function controlId(path: Path): string {
  return `input-${path.join('.')}`;
}

/** What a pointer that rests on a label is told. */
export function titleOf({ name, type, required, description }: InputField): string {
  const head = required ? t('{0}: {1}, required', name, type.label) : `${name}: ${type.label}`;
  return description === null ? head : `${head}. ${description}`;
}

/** What a screen reader calls a control. */
export function labelOf(path: string, { type, required }: InputField): string {
  return required ? t('{0}, {1}, required', path, type.label) : `${path}, ${type.label}`;
}

/** The icon of each type. */
export const glyphs: Readonly<Record<InputField['type']['kind'], IconName>> = {
  string: 'symbol-string',
  integer: 'symbol-numeric',
  number: 'symbol-numeric',
  boolean: 'symbol-boolean',
  enum: 'symbol-enum',
  list: 'symbol-array',
  map: 'symbol-object',
  any: 'symbol-string',
};
