import type { PromptFile } from '../formats/index.js';

/** The URIs of the files that can be called as partials, by the last segment of their names. */
export type PartialIndex = ReadonlyMap<string, readonly string[]>;

/** The index of some files. */
export function partialIndex(files: Iterable<PromptFile>): PartialIndex {
  const index = new Map<string, string[]>();
  for (const file of files) {
    const name = partialNameOf(file);
    if (name === undefined) continue;
    const known = index.get(name);
    if (known) known.push(file.uri);
    else index.set(name, [file.uri]);
  }
  return index;
}

/** The name that a file is called by as a partial: any template, and the partials of dotprompt. */
export function partialNameOf(file: PromptFile | undefined): string | undefined {
  if (!file) return undefined;
  const callable = file.format === 'template' || (file.format === 'dotprompt' && file.kind === 'partial');
  return callable ? baseName(stemOf(file.uri)) : undefined;
}

/** Where a partial is looked for: from a file, first in folders that have been decided on. */
export interface PartialSearch {
  readonly fromUri: string;
  /** URIs of folders. */
  readonly roots: readonly string[];
}

/**
 * The file that a name means in a template of a file: the name may hold folders, an underscore and an extension; of
 * several one in the first of the roots counts, else the nearest, and the file itself only where there is no other.
 */
export function nearestPartial(
  index: PartialIndex,
  name: string,
  { fromUri, roots }: PartialSearch,
): string | undefined {
  const wanted = withoutExtension(name)
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const base = baseName(wanted.pop() ?? '');
  const folder = wanted.join('/');
  const candidates = (index.get(base) ?? []).filter(
    (uri) => folder === '' || decode(parentOf(uri)).endsWith(`/${folder}`),
  );
  const others = candidates.filter((uri) => uri !== fromUri);
  if (others.length === 0) return candidates[0];
  const rank = (uri: string) => {
    const root = roots.findIndex((one) => uri.startsWith(`${one}/`));
    return root < 0 ? roots.length : root;
  };
  return others.toSorted(
    (a, b) => rank(a) - rank(b) || stepsBetween(fromUri, a) - stepsBetween(fromUri, b) || (a < b ? -1 : 1),
  )[0];
}

function withoutExtension(name: string): string {
  return name.replace(/\.(?:prompt|hbs|handlebars)$/, '');
}

function baseName(stem: string): string {
  return stem.replace(/^_/, '');
}

function stemOf(uri: string): string {
  return withoutExtension(decode(uri.slice(uri.lastIndexOf('/') + 1)));
}

function parentOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** How many folders one has to leave and enter to get from one file's folder to the other's. */
function stepsBetween(from: string, to: string): number {
  const [a, b] = [parentOf(from).split('/'), parentOf(to).split('/')];
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return a.length - common + (b.length - common);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
