import picomatch from 'picomatch/posix.js';

/**
 * A glob as test of relative paths with forward slashes, on every system alike; names that begin with a dot are names
 * like any other, `a/**` is also `a` itself, and brackets mean themselves.
 */
export function globPattern(glob: string): (path: string) => boolean {
  let matches = known.get(glob);
  if (!matches) {
    const plain = glob.replace(/^\.?\//, '').replace(/\/$/, '');
    const test = plain === '' ? undefined : picomatch(plain, { dot: true, noextglob: true, nobracket: true });
    matches = (path) => test?.(path) ?? false;
    known.set(glob, matches);
  }
  return matches;
}

/** Globs come from settings and configurations: a handful. */
const known = new Map<string, (path: string) => boolean>();
