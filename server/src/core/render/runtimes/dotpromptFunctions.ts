import Handlebars from 'handlebars';
import type { HelperFunction, HelperOptions } from './helperFunction.js';

/**
 * The helpers of npm dotprompt 1.1.2, with all that they do to arguments that are missing or odd. They print markers,
 * which `toMessages` reads.
 */
export const dotpromptFunctions: Readonly<Record<string, HelperFunction>> = {
  // JSON.stringify gives undefined for undefined, whatever its type says.
  json: (value, options) => printed(text(JSON.stringify(value, null, indentOf(options)))),
  role: (name) => printed(`<<<dotprompt:role:${text(name)}>>>`),
  history: () => printed('<<<dotprompt:history>>>'),
  section: (name) => printed(`<<<dotprompt:section ${text(name)}>>>`),
  media(options) {
    const { url, contentType } = hashOf(options);
    return printed(`<<<dotprompt:media:url ${text(url)}${contentType ? ` ${text(contentType)}` : ''}>>>`);
  },
  ifEquals(left, right, options) {
    return branch(this, options, left === right);
  },
  unlessEquals(left, right, options) {
    return branch(this, options, left !== right);
  },
};

/** The object that the package prints, which is true in a test even when it is empty. */
function printed(text: string): Handlebars.SafeString {
  return new Handlebars.SafeString(text);
}

/** A value as a template literal of the package writes it. */
const text = String;

function branch(context: unknown, options: unknown, holds: boolean): string {
  const { fn, inverse } = asOptions(options);
  return holds ? fn(context) : inverse(context);
}

function indentOf(options: unknown): number | string {
  const { indent } = hashOf(options);
  return typeof indent === 'number' || typeof indent === 'string' ? indent : 0;
}

function hashOf(options: unknown): Readonly<Record<string, unknown>> {
  return asOptions(options).hash;
}

/** Handlebars gives options where a call has the right number of arguments; dotprompt fails where it has not. */
function asOptions(options: unknown): HelperOptions {
  if (typeof options === 'object' && options !== null && 'hash' in options) return options as HelperOptions;
  throw new TypeError('A helper is called with too few or too many arguments.');
}
