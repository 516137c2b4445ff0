import type { Path } from '../handlebars/index.js';
import type { ResolvedPath } from './resolvePath.js';

/** A tested value: what it is looked up in, and the names on the way to it. */
export interface Guard {
  readonly owner: object;
  readonly path: string;
}

/** More segments than this are not looked at: a guard of `a.b` also covers `a.b.c`. */
const longestPrefix = 8;

/** The root is the same owner however it is reached. */
const root: object = {};

/** The values that the enclosing blocks have tested. */
export class Guards {
  /** How often each path of an owner is tested around the current place. */
  private readonly tested = new Map<object, Map<string, number>>();

  /** What a test of a path guards; undefined when it is not known what the path leads to. */
  guardOf(path: Path, resolved: ResolvedPath): Guard | undefined {
    const owner = ownerOf(resolved);
    if (!owner) return undefined;
    let names = '';
    for (const name of namesOf(path)) names += `\0${name}`;
    return { owner, path: names };
  }

  enter({ owner, path }: Guard): void {
    const paths = this.tested.get(owner) ?? new Map<string, number>();
    this.tested.set(owner, paths.set(path, (paths.get(path) ?? 0) + 1));
  }

  leave({ owner, path }: Guard): void {
    const paths = this.tested.get(owner);
    const left = (paths?.get(path) ?? 1) - 1;
    if (left > 0) paths?.set(path, left);
    else paths?.delete(path);
    if (paths?.size === 0) this.tested.delete(owner);
  }

  /** Whether the value of a path, or one that it is part of, has been tested. */
  covers(path: Path, resolved: ResolvedPath): boolean {
    if (this.tested.size === 0) return false;
    const owner = ownerOf(resolved);
    const paths = owner && this.tested.get(owner);
    if (!paths) return false;
    let names = '';
    for (const name of namesOf(path)) {
      names += `\0${name}`;
      if (paths.has(names)) return true;
    }
    return names === '' && paths.has('');
  }
}

function ownerOf({ resolves, context }: ResolvedPath): object | undefined {
  if (resolves.kind === 'blockParam') return resolves.param.name;
  return context?.kind === 'root' ? root : context;
}

function* namesOf({ data, segments }: Path): Iterable<string> {
  const first = data ? 1 : 0;
  for (let index = first; index < segments.length && index < first + longestPrefix; index++) {
    yield segments[index]?.name ?? '';
  }
}
