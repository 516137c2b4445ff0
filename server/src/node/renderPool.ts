import type { RenderJob, RenderRunner, TimedRenderResult } from '../core/index.js';
import { failure, startRenderThread, type RenderLimits, type RenderThread } from './renderThread.js';

/** Renders in a warm worker thread, one job after the other; a thread that dies or is too slow is replaced. */
export interface RenderPool extends RenderRunner {
  /** Never rejects: what goes wrong is a failure. */
  render(job: RenderJob, limits?: Partial<RenderLimits>): Promise<TimedRenderResult>;
  /** Starts the thread ahead of the first job. */
  warmUp(): void;
  /** Ends the thread; jobs that are not done fail. */
  dispose(): Promise<void>;
}

export interface RenderPoolOptions {
  /** The bundle of `renderWorker.ts`. */
  readonly workerFile: string | URL;
  /** How far the thread's heap may grow, in megabytes; 64 without it. */
  readonly memoryMb?: number;
}

const defaultLimits: RenderLimits = { timeoutMs: 1000, maxOutputBytes: 1_000_000 };

/** A pool of one thread, which is started with the first job. */
export function createRenderPool({ workerFile, memoryMb = 64 }: RenderPoolOptions): RenderPool {
  let thread: RenderThread | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let disposed = false;

  return {
    render(job, limits = {}) {
      const { signal } = limits;
      const turn = last.then(() =>
        disposed || signal?.aborted ? cancelled() : warmThread().run(job, complete(limits)),
      );
      last = turn;
      return signal ? unlessAborted(turn, signal) : turn;
    },
    warmUp() {
      if (!disposed) warmThread();
    },
    async dispose() {
      disposed = true;
      await thread?.end();
    },
  };

  function warmThread(): RenderThread {
    if (!thread?.isAlive()) thread = startRenderThread(workerFile, memoryMb);
    return thread;
  }
}

function complete({ timeoutMs, maxOutputBytes, signal }: Partial<RenderLimits>): RenderLimits {
  return {
    timeoutMs: timeoutMs ?? defaultLimits.timeoutMs,
    maxOutputBytes: maxOutputBytes ?? defaultLimits.maxOutputBytes,
    signal,
  };
}

/** A cancelled job does not wait for its turn. */
function unlessAborted(turn: Promise<TimedRenderResult>, signal: AbortSignal): Promise<TimedRenderResult> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => resolve(cancelled());
    signal.addEventListener('abort', cancel, { once: true });
    turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
    if (signal.aborted) cancel();
  });
}

function cancelled(): TimedRenderResult {
  return failure('render-cancelled', 'The rendering was cancelled.');
}
