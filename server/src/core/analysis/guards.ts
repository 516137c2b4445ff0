import type { Path } from '../handlebars/index.js';
import type { ResolvedPath } from './resolvePath.js';

/** More segments than this are not looked at: a guard of `a.b` also covers `a.b.c`. */
const longestPrefix = 8;

/** The values that the enclosing blocks have tested. */
export class Guards {
  private readonly counts = new Map<string, number>();
  private entered = 0;
  private readonly ids = new Map<object, number>();

  /** The key of a tested value; undefined when it is not known what the path leads to. */
  keyOf(path: Path, resolved: ResolvedPath): string | undefined {
    return this.prefixes(path, resolved).at(-1);
  }

  enter(key: string): void {
    this.entered++;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  leave(key: string): void {
    this.entered--;
    const left = (this.counts.get(key) ?? 1) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  /** Whether the value of a path, or one that it is part of, has been tested. */
  covers(path: Path, resolved: ResolvedPath): boolean {
    return this.entered > 0 && this.prefixes(path, resolved).some((key) => this.counts.has(key));
  }

  private prefixes({ data, segments }: Path, { resolves, context }: ResolvedPath): string[] {
    const owner = resolves.kind === 'blockParam' ? resolves.param.name : context;
    if (!owner) return [];
    const base = 'kind' in owner && owner.kind === 'root' ? 'root' : String(this.idOf(owner));
    const names = (data ? segments.slice(1) : segments).slice(0, longestPrefix).map(({ name }) => name);
    if (names.length === 0) return [base];
    return names.map((_, index) => [base, ...names.slice(0, index + 1)].join('\0'));
  }

  private idOf(owner: object): number {
    const known = this.ids.get(owner) ?? this.ids.size;
    this.ids.set(owner, known);
    return known;
  }
}
