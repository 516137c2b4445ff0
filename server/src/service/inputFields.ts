import {
  describeType,
  inputTypes,
  neededVariables,
  toJson,
  type Field,
  type PromptAnalysis,
  type ValueType,
} from '../core/index.js';

/** What an input takes, as a form shows it. */
export type FormType = { readonly label: string } & (
  | { readonly kind: 'any' | 'string' | 'integer' | 'number' | 'boolean' }
  | { readonly kind: 'enum'; readonly options: readonly unknown[] }
  | { readonly kind: 'list'; readonly items: FormType }
  | { readonly kind: 'map'; readonly fields: readonly FormField[]; readonly open: boolean }
);

/** One input of a form made from a prompt's variables, or a field of one. */
export interface FormField {
  readonly name: string;
  readonly type: FormType;
  readonly required: boolean;
  readonly description: string | null;
  /** As JSON; null for none. */
  readonly default: unknown;
}

/** The form of a prompt's variables, in the order of declaration; then those that are used without one. */
export function inputFields(analysis: PromptAnalysis): readonly FormField[] {
  const needed = neededVariables(analysis);
  return Array.from(inputTypes(analysis), ([name, type]) => {
    const field = analysis.declarations.get(name)?.field;
    if (field) return formField({ ...field, type });
    return { name, type: formType(type), required: needed.has(name), description: null, default: null };
  });
}

function formField({ name, type, required, description, default: value }: Field): FormField {
  return {
    name,
    type: formType(type),
    required,
    description: description ?? null,
    default: value === undefined ? null : toJson(value),
  };
}

function formType(type: ValueType): FormType {
  const label = describeType(type);
  switch (type.kind) {
    case 'enum':
      return { kind: 'enum', label, options: type.values.map(toJson) };
    case 'list':
      return { kind: 'list', label, items: formType(type.items) };
    case 'map':
      return { kind: 'map', label, fields: type.fields.map(formField), open: type.open };
    case 'union':
      return { kind: 'any', label };
    case 'any':
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
      return { kind: type.kind, label };
  }
}
