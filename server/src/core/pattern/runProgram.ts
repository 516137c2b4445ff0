import type { Program, Step } from './program.js';

const end: Step = { kind: 'end' };

/** How much work may still be done; below 0 it was too much. */
export interface Budget {
  left: number;
}

/** What a program is run on. */
export interface PatternRun {
  /** The code points of the text. */
  readonly points: readonly string[];
  /** The place, between code points, at which it begins. */
  readonly at: number;
  /** Whether it may also begin at any later place. */
  readonly isSearch: boolean;
  readonly budget: Budget;
}

/** Whether a program fits; all ways are followed side by side, each step once at a place. */
export function runProgram(program: Program, { points, at: first, isSearch, budget }: PatternRun): boolean {
  const { steps, start, direction } = program;
  const seen = new Int32Array(steps.length).fill(-1);
  let here: number[] = [start];
  for (let at = first; ; at += direction) {
    if (isSearch && at !== first) here.push(start);
    const point = points[direction === 1 ? at : at - 1];
    const after: number[] = [];
    while (here.length > 0) {
      const index = here.pop() ?? 0;
      if (seen[index] === at) continue;
      seen[index] = at;
      budget.left -= 1;
      if (budget.left < 0) return false;
      const step = steps[index] ?? end;
      switch (step.kind) {
        case 'end':
          return true;
        case 'fork':
          here.push(...step.next);
          break;
        case 'take':
          if (point !== undefined && step.accepts(point)) after.push(step.next);
          break;
        case 'edge':
          if (step.holds(points[at - 1] ?? '', points[at] ?? '')) here.push(step.next);
          break;
        case 'look':
          if (runProgram(step.program, { points, at, isSearch: false, budget }) !== step.negate)
            here.push(step.next);
          break;
      }
    }
    if (point === undefined || (after.length === 0 && !isSearch)) return false;
    here = after;
  }
}
