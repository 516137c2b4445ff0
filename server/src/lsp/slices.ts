import { setImmediate } from 'node:timers/promises';

/** Long work in slices: between two of them the loop turns, so that requests are answered meanwhile. */
export class Slices {
  private end = performance.now() + sliceMs;

  /** Whether the slice has taken its time; then `next` is to be awaited. */
  get isOver(): boolean {
    return performance.now() >= this.end;
  }

  async next(): Promise<void> {
    await setImmediate();
    this.end = performance.now() + sliceMs;
  }
}

const sliceMs = 8;
