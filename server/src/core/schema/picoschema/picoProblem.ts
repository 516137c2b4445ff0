import type { Fix, Problem, Severity, Span } from '../../text/index.js';

/** The mistakes that may be made in a Picoschema. */
export type PicoMistake = keyof typeof mistakes;

/** What a mistake is about. */
interface PicoMistaken {
  /** The type, kind or field. */
  readonly name?: string | undefined;
  /** What was likely meant. */
  readonly guess?: string | undefined;
  readonly fixes?: readonly Fix[];
}

/** The problem of a mistake at a place. */
export function picoProblem(mistake: PicoMistake, span: Span, about: PicoMistaken = {}): Problem {
  const { severity, message } = mistakes[mistake];
  const { name = '', guess, fixes = [] } = about;
  return { code: `pico-${mistake}`, severity, message: message(name, guess), span, fixes };
}

interface Mistake {
  readonly severity: Severity;
  readonly message: (name: string, guess: string | undefined) => string;
}

const mistakes = {
  'unknown-type': {
    severity: 'warning',
    message: (name, guess) =>
      guess === undefined
        ? `'${name}' is no type of Picoschema: dotprompt refuses it unless the program knows a schema of that name.`
        : `'${name}' is no type of Picoschema. Did you mean '${guess}'?`,
  },
  'bad-kind': {
    severity: 'error',
    message: (name) =>
      `In brackets stands 'array', 'object' or 'enum', then a comma and a description; '${name}' is none of them, and dotprompt refuses the schema.`,
  },
  'value-type': {
    severity: 'error',
    message: () =>
      "A field of Picoschema is a type name such as 'string' or a map of further fields; dotprompt refuses other values.",
  },
  'empty-value': {
    severity: 'warning',
    message: () =>
      "The type is missing: dotprompt takes the field for a required object without fields. Write a type such as 'string'.",
  },
  'type-capture': {
    severity: 'error',
    message: (name) =>
      `A field called 'type' with the value '${name}' makes JSON Schema of the whole map, so the other fields are not read. Write "${name}, what it is" to keep it a field.`,
  },
  'enum-not-list': {
    severity: 'error',
    message: () => "An 'enum' takes a list of values, such as [small, large].",
  },
  'space-in-name': {
    severity: 'warning',
    message: (name) => `The white space belongs to the name: the field is called '${name}'. Remove it.`,
  },
  'properties-mixed': {
    severity: 'error',
    message: () =>
      "This is Picoschema inside JSON Schema: below 'properties' each field is a schema of its own, such as {type: string}.",
  },
  'duplicate-field': {
    severity: 'warning',
    message: (name) =>
      `The field '${name}' is declared twice: it has the later type and is required when either says so. Remove one.`,
  },
} satisfies Record<string, Mistake>;
