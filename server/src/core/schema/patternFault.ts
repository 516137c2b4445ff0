import type { TextPattern } from '../pattern/index.js';

/** What is said of a text that a pattern does not fit, as pydantic words it; undefined of one that it does. */
export function patternFault(pattern: TextPattern, source: string, text: string): string | undefined {
  switch (pattern.fits(text)) {
    case 'fits':
      return undefined;
    case 'differs':
      return `String should match pattern '${source}'`;
    case 'undecided':
      return `Pattern '${source}' takes too long to be checked with this text; make the pattern simpler`;
  }
}
