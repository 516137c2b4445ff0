import { compilePattern } from './compilePattern.js';
import type { Program } from './program.js';
import { runProgram, type Budget } from './runProgram.js';

/** Whether a text has a place that a pattern fits; `undecided` when telling would take too long. */
export type PatternAnswer = 'fits' | 'differs' | 'undecided';

/**
 * A pattern whose time grows with the text alone, whatever the pattern: all ways to fit are followed at once, and none is
 * tried twice. A bound on the work ends what would still take long.
 */
export interface TextPattern {
  /** What it stands for. */
  readonly expression: RegExp;
  fits(text: string): PatternAnswer;
}

/**
 * The pattern of an expression of JavaScript with the flag `u`. One that refers back to its groups, or that counts to very many,
 * is decided of no text.
 */
export function textPattern(expression: RegExp): TextPattern {
  let program: Program | undefined | 'later' = 'later';
  return {
    expression,
    fits(text) {
      if (program === 'later') program = programOf(expression);
      if (!program) return 'undecided';
      const budget: Budget = { left: maxWork };
      const points = Array.from(text);
      const isFound = runProgram(program, { points, at: 0, isSearch: true, budget });
      return budget.left < 0 ? 'undecided' : isFound ? 'fits' : 'differs';
    },
  };
}

function programOf(expression: RegExp): Program | undefined {
  try {
    return compilePattern(expression);
  } catch {
    // Groups within groups, deeper than the stack.
    return undefined;
  }
}

/** In steps; they take a tenth of a second or so. */
const maxWork = 3_000_000;
