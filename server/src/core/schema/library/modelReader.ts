import { fieldReaders, fieldsOf, isDataMap, refuseOthers } from '../../prompt/index.js';

type Reader<T> = fieldReaders.Reader<T>;

/** Reads one field of a model, see `fieldsOf`. */
export type FieldReader = ReturnType<typeof fieldsOf>;

/** What makes a pydantic model: its fields, no others, and then a rule over them all, told by its message. */
export interface Model<T> {
  /** Its class, which messages name. */
  readonly name: string;
  readonly read: (field: FieldReader) => T;
  readonly check?: (read: T) => string | undefined;
}

/** The reader of a model. */
export function modelReader<T extends object>({ name, read, check }: Model<T>): Reader<T> {
  return (value, at, faults) => {
    if (!isDataMap(value)) {
      faults.add(at, `Input should be a valid dictionary or instance of ${name}`);
      return read(fieldsOf({}, at, new fieldReaders.Faults()));
    }
    const before = faults.found.length;
    const known = read(fieldsOf(value, at, faults));
    refuseOthers(value, known, { at, faults });
    return ruled(known, check, { before, at, faults });
  };
}

/** What `read` gives, and the rule that pydantic checks once that is found to be right. */
export function rule<T>(read: Reader<T>, check: (read: T) => string | undefined): Reader<T> {
  return (value, at, faults) => {
    const before = faults.found.length;
    return ruled(read(value, at, faults), check, { before, at, faults });
  };
}

function ruled<T>(
  read: T,
  check: ((read: T) => string | undefined) | undefined,
  {
    before,
    at,
    faults,
  }: { readonly before: number; readonly at: string; readonly faults: fieldReaders.Faults },
): T {
  const message = faults.found.length === before ? check?.(read) : undefined;
  if (message !== undefined) faults.add(at, message);
  return read;
}
