import { Worker } from 'node:worker_threads';
import type { RenderFailure, RenderFailureCode, RenderJob, TimedRenderResult } from '../core/index.js';
import { unpackResult, type RenderAnswer, type RenderOrder } from './renderOrder.js';

/** What one render may use. */
export interface RenderLimits {
  /** Milliseconds. */
  readonly timeoutMs: number;
  /** UTF-8 bytes of all outputs together. */
  readonly maxOutputBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** A worker thread that renders one job at a time until it ends or is ended. */
export interface RenderThread {
  /** Resolves once the job is done or the thread is gone; never rejects. */
  run(job: RenderJob, limits: RenderLimits): Promise<TimedRenderResult>;
  isAlive(): boolean;
  end(): Promise<void>;
}

/** The time that a fresh thread may need until it takes its first job. */
const maxStartMs = 20_000;

/** Starts a thread whose heap may grow to `memoryMb` megabytes; it keeps the process alive only while it renders. */
export function startRenderThread(workerFile: string | URL, memoryMb: number): RenderThread {
  const worker = new Worker(workerFile, {
    // Nothing of this process is lent: a server on stdio would not survive output of its worker. Reading the streams
    // would keep the process alive; nobody writes to them.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  let alive = true;
  const isAlive = (): boolean => alive;
  let settle: ((result: TimedRenderResult) => void) | undefined;
  const ready = new Promise<void>((resolve) => worker.once('message', () => resolve()));

  worker.on('message', (answer: RenderAnswer) => {
    if (answer.kind === 'answer') settle?.(unpackResult(answer.result));
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    alive = false;
    const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    settle?.(memory ? failure('render-memory', outOfMemory(memoryMb)) : failure('render-crashed', crashed));
  });
  worker.on('exit', () => {
    alive = false;
    settle?.(failure('render-crashed', crashed));
  });
  worker.unref();

  return {
    isAlive,
    async run(job, { timeoutMs, maxOutputBytes, signal }) {
      if (!isAlive()) return failure('render-crashed', crashed);
      worker.ref();
      const done = new Promise<TimedRenderResult>((resolve) => (settle = resolve));
      const giveUp = (code: RenderFailureCode, message: string): void => {
        // An answer may have come while this thread was busy; it is taken before the time-out is.
        setImmediate(() => {
          if (!settle) return;
          alive = false;
          settle(failure(code, message));
        });
      };
      let timer = setTimeout(() => giveUp('render-crashed', 'The renderer does not start.'), maxStartMs);
      const cancel = (): void => giveUp('render-cancelled', 'The rendering was cancelled.');
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        await Promise.race([ready, done]);
        clearTimeout(timer);
        timer = setTimeout(() => giveUp('render-timeout', tooSlow(timeoutMs)), timeoutMs);
        worker.postMessage({ job, maxOutputBytes } satisfies RenderOrder);
        return await done;
      } catch (error) {
        if (!isCloneError(error)) throw error;
        return failure('render-failed', 'The values hold something that is not data, such as a function.');
      } finally {
        clearTimeout(timer);
        settle = undefined;
        signal?.removeEventListener('abort', cancel);
        if (isAlive()) worker.unref();
        else await worker.terminate();
      }
    },
    async end() {
      alive = false;
      await worker.terminate();
    },
  };
}

/** A failure that concerns no place of a text. */
export function failure(code: RenderFailureCode, message: string): RenderFailure {
  return { kind: 'failed', code, message, place: undefined };
}

const crashed = 'The renderer stopped unexpectedly; the next rendering starts a new one.';

function outOfMemory(memoryMb: number): string {
  return `Rendering needed more than ${memoryMb} MB of memory.`;
}

function tooSlow(timeoutMs: number): string {
  return `Rendering took longer than ${timeoutMs} ms.`;
}

function isCloneError(error: unknown): boolean {
  return error instanceof Error && error.name === 'DataCloneError';
}
