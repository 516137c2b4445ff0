import { fromJson } from '../prompt/index.js';
import { validateValue } from '../schema/index.js';
import { nearest } from '../text/index.js';
import { neededVariables } from './neededVariables.js';
import type { PromptAnalysis } from './promptAnalysis.js';
import { readNames } from './readNames.js';
import { withDefaults, type Values } from './withDefaults.js';

/** What is to be said of the values that a prompt is given; `path` leads to the place in them. */
export interface InputProblem {
  readonly kind: 'missing' | 'unused' | 'wrong';
  readonly path: readonly (string | number)[];
  /** A sentence that holds no value. */
  readonly message: string;
}

/** The inputs that are missing, given in vain or of the wrong type. */
export function inputProblems(analysis: PromptAnalysis, values: Values): readonly InputProblem[] {
  return [...missing(analysis, values), ...wrong(analysis, values), ...unused(analysis, values)];
}

function missing(analysis: PromptAnalysis, values: Values): readonly InputProblem[] {
  const given = withDefaults(analysis, values);
  return Array.from(neededVariables(analysis))
    .filter((name) => !Object.hasOwn(given, name) || (given[name] ?? null) === null)
    .map((name) => ({ kind: 'missing', path: [name], message: `'${name}' has no value.` }));
}

/** What the declared types say of the values that are there; a null counts as missing. */
function wrong({ declarations }: PromptAnalysis, values: Values): readonly InputProblem[] {
  return Array.from(declarations.values()).flatMap(({ name, field }) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (!field || value === undefined || value === null) return [];
    return validateValue(field.type, fromJson(value)).errors.map(({ path, message }) => ({
      kind: 'wrong',
      path: [name, ...keysOf(path, value)],
      message: `${message}.`,
    }));
  });
}

/** The path of a fault as keys; numbers are places in lists. */
function keysOf(path: string, value: unknown): readonly (string | number)[] {
  if (path === '') return [];
  let holder = value;
  return path.split('.').map((key) => {
    const isList = Array.isArray(holder);
    holder = typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
    return isList ? Number(key) : key;
  });
}

function unused(analysis: PromptAnalysis, values: Values): readonly InputProblem[] {
  const read = readNames(analysis);
  if (read === 'all') return [];
  const names = [...read];
  if (analysis.prompt.templates.some(({ errors }) => errors.length > 0)) return [];
  const { declarations } = analysis;
  return Object.keys(values)
    .filter((name) => !read.has(name))
    .map((name) => ({ kind: 'unused', path: [name], message: unusedMessage(name) }));

  function unusedMessage(name: string): string {
    if (declarations.has(name)) return `No template of this prompt reads '${name}'.`;
    const guess = nearest(name, [...declarations.keys(), ...names]);
    const next = guess === undefined ? 'Remove it.' : `Did you mean '${guess}'?`;
    return `This prompt has no variable '${name}'. ${next}`;
  }
}
