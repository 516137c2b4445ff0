/** The two texts that Git could not merge. */
export interface MergeSides {
  readonly ours: string;
  readonly theirs: string;
}

export type MergeSide = keyof MergeSides;

/** Reads the conflict markers that Git leaves in a file, also those with the common text; undefined without markers. */
export function mergeSides(text: string): MergeSides | undefined {
  const sides = { ours: '', theirs: '' };
  let inside: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  let conflicts = 0;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const next = markerOf(line);
    if (next !== undefined && follows[inside].includes(next)) {
      if (next === 'ours') conflicts++;
      inside = next;
      continue;
    }
    if (inside === 'both' || inside === 'ours') sides.ours += line;
    if (inside === 'both' || inside === 'theirs') sides.theirs += line;
  }
  return conflicts > 0 && inside === 'both' ? sides : undefined;
}

type Part = 'both' | 'ours' | 'base' | 'theirs';

/** What may come after a part. */
const follows: Readonly<Record<Part, readonly Part[]>> = {
  both: ['ours'],
  ours: ['base', 'theirs'],
  base: ['theirs'],
  theirs: ['both'],
};

function markerOf(line: string): Part | undefined {
  if (/^<{7}(?: |\r?\n|$)/.test(line)) return 'ours';
  if (/^\|{7}(?: |\r?\n|$)/.test(line)) return 'base';
  if (/^={7}\r?(?:\n|$)/.test(line)) return 'theirs';
  return /^>{7}(?: |\r?\n|$)/.test(line) ? 'both' : undefined;
}
