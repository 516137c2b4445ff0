import { readJson } from '../notation/index.js';

/** The JSON in the answer of a model, or the first place where it is none. */
export type FoundJson =
  | { readonly kind: 'found'; readonly value: unknown }
  | {
      readonly kind: 'missing';
      /** UTF-16 offset in the answer. */
      readonly offset: number;
      /** A sentence that holds nothing of the answer. */
      readonly message: string;
    };

/**
 * The JSON in an answer: the whole of it, or in a code fence, or the first object or list amid other text.
 */
export function findJson(answer: string): FoundJson {
  const starts = [...fenced(answer), ...openings(answer)];
  for (const { start, text } of [{ start: 0, text: answer.trim() }, ...starts]) {
    const whole = parsed(text) ?? parsed(balanced(answer, start));
    if (whole) return { kind: 'found', value: whole.value };
  }
  const [{ start, text } = { start: 0, text: answer }] = starts;
  const problem = readJson(text).problems.find(({ severity }) => severity === 'error');
  if (starts.length === 0 || !problem) {
    return { kind: 'missing', offset: 0, message: 'The answer holds no JSON object or list.' };
  }
  return {
    kind: 'missing',
    offset: start + problem.span.start,
    message: 'The JSON of the answer is broken here.',
  };
}

interface Candidate {
  readonly start: number;
  readonly text: string;
}

/** What stands in code fences; the last one may lack its end. */
function fenced(answer: string): readonly Candidate[] {
  return Array.from(answer.matchAll(/```[^\n`]*\n([^]*?)(?:```|$)/g), ({ index, 0: all, 1: text = '' }) => ({
    start: index + all.indexOf('\n') + 1,
    text: text.trimEnd(),
  }));
}

/** How many places may begin the JSON; more are the text of somebody who plays with braces. */
const maxOpenings = 50;

function openings(answer: string): readonly Candidate[] {
  return Array.from(answer.matchAll(/[{[]/g))
    .slice(0, maxOpenings)
    .map(({ index }) => ({ start: index, text: answer.slice(index) }));
}

/** From an opening bracket to the one that closes it, strings minded. */
function balanced(answer: string, start: number): string {
  const tokens = /"(?:[^"\\]|\\[^])*"|[{}[\]]/g;
  tokens.lastIndex = start;
  let depth = 0;
  for (let token = tokens.exec(answer); token; token = tokens.exec(answer)) {
    if (token[0] === '{' || token[0] === '[') depth += 1;
    else if (token[0] === '}' || token[0] === ']') depth -= 1;
    else continue;
    if (depth <= 0) return answer.slice(start, token.index + 1).trim();
  }
  return '';
}

/** Only objects and lists count: a number or a word may stand in any text. */
function parsed(text: string): { readonly value: unknown } | undefined {
  if (!/^[{[]/.test(text)) return undefined;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
