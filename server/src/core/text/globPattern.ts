import picomatch from 'picomatch/posix.js';
import { textPattern } from '../pattern/index.js';

/**
 * A glob as test of relative paths with forward slashes, on every system alike; names that begin with a dot are names
 * like any other, `a/**` is also `a` itself, and brackets mean themselves.
 */
export function globPattern(glob: string): (path: string) => boolean {
  let matches = known.get(glob);
  if (!matches) {
    const plain = glob.replace(/^\.?\//, '').replace(/\/$/, '');
    matches = plain === '' ? () => false : isUsual(plain) ? usual(plain) : unusual(plain);
    known.set(glob, matches);
  }
  return matches;
}

/** Globs come from settings and configurations: a handful. */
const known = new Map<string, (path: string) => boolean>();

const options = { dot: true, noextglob: true, nobracket: true };

/** With more stars or choices, JavaScript's engine may try longer than anybody waits. */
const few = 3;

function isUsual(glob: string): boolean {
  return (glob.match(/\*+/g) ?? []).length <= few && (glob.match(/\{/g) ?? []).length <= few;
}

function usual(glob: string): (path: string) => boolean {
  const test = picomatch(glob, options);
  return (path) => test(path);
}

/** The same in a time that grows with the path alone. */
function unusual(glob: string): (path: string) => boolean {
  const { source } = picomatch.makeRe(glob, options);
  try {
    const pattern = textPattern(new RegExp(source, 'u'));
    return (path) => path === glob || pattern.fits(path) === 'fits';
  } catch {
    return () => false;
  }
}
