import { parentPort } from 'node:worker_threads';

/** What a counting thread is asked, and what it answers. */
export interface CountOrder {
  readonly id: number;
  readonly texts: readonly string[];
}
export interface CountAnswer {
  readonly id: number;
  readonly counts: readonly number[];
}

/** Answers the orders of the thread that started this one. */
export function answerCounts(count: (text: string) => number): void {
  parentPort?.on('message', ({ id, texts }: CountOrder) => {
    parentPort?.postMessage({ id, counts: texts.map(count) } satisfies CountAnswer);
  });
}
