import { splitArguments, type HelperFunction, type HelperOptions } from './helperFunction.js';

type Values = readonly unknown[];

/** A helper as a function of its arguments. */
function helper(
  compute: (values: Values, options: HelperOptions, context: unknown) => unknown,
): HelperFunction {
  return function (this: unknown, ...args) {
    const { values, options } = splitArguments(args);
    return compute(values, options, this);
  };
}

const common: Readonly<Record<string, HelperFunction>> = {
  set: helper(([name, value], { hash, data }) => {
    const key = name ?? hash['name'];
    const root = data?.root;
    if (typeof key === 'string' && typeof root === 'object' && root !== null)
      Reflect.set(root, key, value ?? hash['value']);
    return '';
  }),
  concat: helper((values) => values.map(printed).join('')),
  array: helper((values) => [...values]),
  equals: helper(([left, right]) => left === right),
  add: helper((values) => values.reduce<number>((sum, value) => sum + Number(value), 0)),
  subtract: helper(([first, ...others]) =>
    others.reduce<number>((rest, value) => rest - Number(value), Number(first)),
  ),
};

/** A block that writes its body as a message of its role. */
function message(write: (role: string, content: string) => string): HelperFunction {
  return helper((_, { hash, fn }, context) => {
    const { role } = hash;
    if (typeof role !== 'string') throw new TypeError('Message must have a role.');
    return write(role, fn(context));
  });
}

const net: Readonly<Record<string, HelperFunction>> = {
  ...common,
  // Nothing reads such tags.
  message: message((role, content) => `<${role}~>${content}</${role}~>`),
  json: helper(([value]) => (typeof value === 'string' ? value : JSON.stringify(value))),
  or: helper((values) => values.some((value) => (typeof value === 'boolean' ? value : isThere(value)))),
  range: helper(([start, end]) => numbers(Number(start), Number(end) + 1, 1)),
  raw: helper((_, { fn }, context) => fn(context)),
  get: helper(([name], { data }) => {
    const root = data?.root;
    return typeof root === 'object' && root !== null && typeof name === 'string'
      ? Object.getOwnPropertyDescriptor(root, name)?.value
      : undefined;
  }),
};

const python: Readonly<Record<string, HelperFunction>> = {
  ...common,
  message: message((role, content) => `<message role="${role}">${content}</message>`),
  json: helper(([value]) => JSON.stringify(value)),
  or: helper((values) => values.some(isTrueInPython)),
  range: helper((values) => {
    const [first, end, step] = values.map(Number);
    return end === undefined ? numbers(0, first ?? 0, 1) : numbers(first ?? 0, end, step ?? 1);
  }),
  ...spelled(
    'double_open',
    helper(() => '{{'),
  ),
  ...spelled(
    'double_close',
    helper(() => '}}'),
  ),
  ...spelled(
    'camel_case',
    helper(([text]) => words(text).map(capital).join('')),
  ),
  ...spelled(
    'snake_case',
    helper(([text]) => words(text).join('_').toLowerCase()),
  ),
  ...comparison('less_than', (a, b) => a < b),
  ...comparison('greater_than', (a, b) => a > b),
  ...comparison('less_than_or_equal', (a, b) => a <= b),
  ...comparison('greater_than_or_equal', (a, b) => a >= b),
};

/** The helpers of Semantic Kernel by runtime; kernel functions are not run. */
export const semanticKernelFunctions = { net, python } as const;

function spelled(name: string, run: HelperFunction): Readonly<Record<string, HelperFunction>> {
  return { [name]: run, [name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())]: run };
}

function comparison(
  name: string,
  holds: (a: number, b: number) => boolean,
): Readonly<Record<string, HelperFunction>> {
  return spelled(
    name,
    helper(([a, b]) => holds(Number(a), Number(b))),
  );
}

/** The numbers from `start` up to, not including, `end`; at most a hundred thousand. */
function numbers(start: number, end: number, step: number): readonly number[] {
  const count = step === 0 ? 0 : Math.ceil((end - start) / step);
  return Array.from({ length: Math.min(Math.max(count, 0), 100_000) }, (_, index) => start + index * step);
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function isTrueInPython(value: unknown): boolean {
  if (typeof value === 'object' && value !== null)
    return (Array.isArray(value) ? value.length : Object.keys(value).length) > 0;
  return Boolean(value);
}

function words(text: unknown): readonly string[] {
  return printed(text)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .filter((word) => word !== '');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

const text: (value: unknown) => string = String;

function printed(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : text(value ?? '');
}
