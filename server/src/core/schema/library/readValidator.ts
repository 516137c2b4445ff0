import { fieldReaders } from '../../prompt/index.js';
import { validatorTypes, type Bound, type LibraryValidator } from './librarySchema.js';
import { modelReader } from './modelReader.js';

const { any, float, Faults, integer, listOf, nullable, oneOf, text } = fieldReaders;

/** A validator of a field, with the parameters that its type needs. */
export const readValidator = modelReader<LibraryValidator>({
  name: 'FieldValidator',
  read: (field) => ({
    type: field('type', oneOf(validatorTypes)),
    value: field('value', any, () => null),
    error_message: field('error_message', nullable(text), () => null),
    min_value: field('min_value', bound, () => null),
    max_value: field('max_value', bound, () => null),
    pattern: field('pattern', nullable(text), () => null),
    allowed_values: field('allowed_values', nullable(listOf(any)), () => null),
    custom_function: field('custom_function', nullable(text), () => null),
  }),
  check: missingParameter,
});

function missingParameter(validator: LibraryValidator): string | undefined {
  const { type, min_value, max_value } = validator;
  switch (type) {
    case 'regex':
      return validator.pattern ? undefined : "Value error, Regex validator requires 'pattern' parameter";
    case 'enum':
      return validator.allowed_values?.length
        ? undefined
        : "Value error, Enum validator requires 'allowed_values' parameter";
    case 'range':
      return min_value !== null && max_value !== null
        ? undefined
        : "Value error, Range validator requires 'min_value' and 'max_value' parameters";
    case 'custom':
      return validator.custom_function
        ? undefined
        : "Value error, Custom validator requires 'custom_function' parameter";
    default:
      return undefined;
  }
}

/** Python's `int | float | None`: what is one of them stays; what is neither becomes the first that it can become. */
const bound: fieldReaders.Reader<Bound> = (value, at, faults) => {
  if (value === null || typeof value === 'bigint' || typeof value === 'number') return value;
  const [asInteger, asFloat] = [new Faults(), new Faults()];
  const whole = integer(value, `${at}.int`, asInteger);
  if (asInteger.found.length === 0) return whole;
  const number = float(value, `${at}.float`, asFloat);
  if (asFloat.found.length === 0) return number;
  for (const { path, message } of [...asInteger.found, ...asFloat.found]) faults.add(path, message);
  return null;
};
