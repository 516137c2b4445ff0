import {
  describeType,
  neededVariables,
  type Data,
  type Declaration,
  type PromptAnalysis,
  type ValueType,
} from '../core/index.js';

/** One input of a form made from a prompt's variables. */
export interface FormField {
  readonly name: string;
  readonly type: ValueType['kind'];
  /** As people read it. */
  readonly typeLabel: string;
  readonly required: boolean;
  readonly description: string | null;
  /** The allowed values of an enum, as text. */
  readonly options: readonly string[];
  /** As JSON; null for none. */
  readonly default: unknown;
}

/** The form of a prompt's variables, in the order of declaration. */
export function inputFields(analysis: PromptAnalysis): readonly FormField[] {
  const needed = neededVariables(analysis);
  return Array.from(analysis.declarations.values(), (declaration) => fieldOf(declaration, needed));
}

/** Decoded data as JSON has it; a whole number too large for that becomes text. */
function toJson(data: Data): unknown {
  if (typeof data === 'bigint') return Number.isSafeInteger(Number(data)) ? Number(data) : data.toString();
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(toJson);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, toJson(value)]));
}

function fieldOf({ name, field }: Declaration, needed: ReadonlySet<string>): FormField {
  const type: ValueType = field?.type ?? { kind: 'any' };
  return {
    name,
    type: type.kind,
    typeLabel: describeType(type),
    required: field?.required ?? needed.has(name),
    description: field?.description ?? null,
    options: type.kind === 'enum' ? type.values.map((value) => String(toJson(value))) : [],
    default: field?.default === undefined ? null : toJson(field.default),
  };
}
