/** How long something takes, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly runs: number;
}

/** A row of a table: what was measured, how long it took, and how long it may take. */
export interface Row extends Times {
  readonly name: string;
  readonly goals?: { readonly p50?: number; readonly p95?: number };
}

/** Measures `runs` runs of an action, behind a tenth as many that do not count. */
export async function timed(runs: number, action: (run: number) => unknown): Promise<Times> {
  const times: number[] = [];
  for (let run = -Math.ceil(runs / 10); run < runs; run++) {
    const before = performance.now();
    await action(run + runs);
    if (run >= 0) times.push(performance.now() - before);
  }
  return percentiles(times);
}

/** Half of the times, and 95 of 100, are no longer. */
export function percentiles(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor(part * sorted.length)] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), runs: sorted.length };
}

/** Prints rows as a table with the goals beside the figures. */
export function report(title: string, rows: readonly Row[]): void {
  console.table(
    rows.map(({ name, p50, p95, runs, goals = {} }) => ({
      [title]: name,
      'p50 ms': p50.toFixed(p50 < 1 ? 3 : 2),
      goal: shown(goals.p50),
      'p95 ms': p95.toFixed(p95 < 1 ? 3 : 2),
      'goal p95': shown(goals.p95),
      runs,
    })),
  );
}

function shown(goal: number | undefined): string {
  return goal === undefined ? '' : `≤ ${goal}`;
}
