import type { Plugin } from './plugin.js';

/** A value as a plugin, or what it lacks: sentences without values. */
export type PluginCheck = { readonly name: string; readonly problems: readonly string[] } & (
  { readonly plugin: Plugin } | { readonly plugin?: undefined }
);

/** Looks whether a value, which may come from anybody's module, has the shape of a plugin. */
export function checkPlugin(candidate: unknown): PluginCheck {
  const name = nameOf(candidate);
  if (typeof candidate !== 'object' || candidate === null) {
    return { name, problems: ['it is no object.'] };
  }
  const problems = members.flatMap(([key, isRight, wanted]) =>
    isRight(Reflect.get(candidate, key)) ? [] : [`'${key}' should be ${wanted}.`],
  );
  return isPlugin(candidate, problems) ? { name, plugin: candidate, problems } : { name, problems };
}

type Member = readonly [key: keyof Plugin, isRight: (value: unknown) => boolean, wanted: string];

const members: readonly Member[] = [
  ['name', (value) => typeof value === 'string' && value.trim() !== '', 'a text'],
  ['version', (value) => typeof value === 'string', 'a text'],
  ['takes', (value) => value === 'rendered' || value === 'templates', "'rendered' or 'templates'"],
  ['renderForFramework', isFunction, 'a function'],
  ['validateCompatibility', isFunction, 'a function'],
  ['initialize', isAbsentOrFunction, 'a function or left out'],
  ['dispose', isAbsentOrFunction, 'a function or left out'],
];

function isPlugin(candidate: object, problems: readonly string[]): candidate is Plugin {
  return problems.length === 0;
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function isAbsentOrFunction(value: unknown): boolean {
  return value === undefined || isFunction(value);
}

function nameOf(candidate: unknown): string {
  if (typeof candidate !== 'object' || candidate === null) return 'unnamed';
  const name: unknown = Reflect.get(candidate, 'name');
  return typeof name === 'string' && name.trim() !== '' ? name : 'unnamed';
}
