import type { HelperOptions } from './helperOptions.js';
import type { HelperFunction } from './runtime.js';

/**
 * The helpers of npm dotprompt 1.1.2, with all that they do to arguments that are missing or odd. They print markers,
 * which `toMessages` reads.
 */
export const dotpromptFunctions: Readonly<Record<string, HelperFunction>> = {
  json: (value, options) => JSON.stringify(value, null, indentOf(options)),
  role: (name) => `<<<dotprompt:role:${String(name)}>>>`,
  history: () => '<<<dotprompt:history>>>',
  section: (name) => `<<<dotprompt:section ${String(name)}>>>`,
  media(options) {
    const { url, contentType } = hashOf(options);
    return `<<<dotprompt:media:url ${String(url)}${contentType ? ` ${String(contentType)}` : ''}>>>`;
  },
  ifEquals(left, right, options) {
    return branch(this, options, left === right);
  },
  unlessEquals(left, right, options) {
    return branch(this, options, left !== right);
  },
};

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
