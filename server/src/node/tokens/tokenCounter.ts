import { Worker } from 'node:worker_threads';
import { estimateTokens, type TokenizerId } from '../../core/index.js';
import type { CountAnswer, CountOrder } from './answerCounts.js';

/** Counts the tokens of texts, each tokenizer in a thread of its own that is started when it is first needed. */
export interface TokenCounter {
  /** The tokens of each text; estimates where the tokenizer cannot be started. */
  count(by: TokenizerId, texts: readonly string[]): Promise<Counted>;
  dispose(): Promise<void>;
}

export interface Counted {
  readonly by: TokenizerId;
  readonly counts: readonly number[];
}

/** How many characters of counted texts are remembered for each tokenizer. */
const remembered = 1_000_000;

/** A counter whose tokenizers lie in `folder`, which ends with a slash. */
export function createTokenCounter(folder: string | URL): TokenCounter {
  const threads = new Map<TokenizerId, CountThread>();
  return {
    async count(by, texts) {
      if (by === 'estimate') return { by, counts: texts.map(estimateTokens) };
      try {
        const thread = threads.get(by) ?? new CountThread(fileOf(folder, by));
        threads.set(by, thread);
        return { by, counts: await thread.count(texts) };
      } catch {
        threads.delete(by);
        return { by: 'estimate', counts: texts.map(estimateTokens) };
      }
    },
    async dispose() {
      await Promise.all(Array.from(threads.values(), (thread) => thread.end()));
    },
  };
}

function fileOf(folder: string | URL, by: TokenizerId): string | URL {
  return typeof folder === 'string' ? `${folder}${by}.cjs` : new URL(`${by}.cjs`, folder);
}

/** A thread with one tokenizer; texts that it counted before cost nothing. */
class CountThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<
    number,
    { readonly resolve: (counts: readonly number[]) => void; readonly reject: (error: Error) => void }
  >();
  readonly #known = new Map<string, number>();
  #characters = 0;
  #last = 0;

  constructor(file: string | URL) {
    this.#worker = new Worker(file, { env: {}, execArgv: [], stdout: true, stderr: true });
    this.#worker.on('message', ({ id, counts }: CountAnswer) => this.#settle(id, counts));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('The tokenizer has ended.')));
    this.#worker.unref();
  }

  async count(texts: readonly string[]): Promise<readonly number[]> {
    const unknown = [...new Set(texts)].filter((text) => !this.#known.has(text));
    const counts = unknown.length > 0 ? await this.#ask(unknown) : [];
    const fresh = new Map(unknown.map((text, index) => [text, counts[index] ?? 0]));
    const answer = texts.map((text) => fresh.get(text) ?? this.#known.get(text) ?? 0);
    for (const [text, count] of fresh) this.#remember(text, count);
    return answer;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(texts: readonly string[]): Promise<readonly number[]> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ id, texts } satisfies CountOrder);
    });
  }

  #settle(id: number, counts: readonly number[]): void {
    this.#waiting.get(id)?.resolve(counts);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker.unref();
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #remember(text: string, count: number): void {
    if (this.#characters + text.length > remembered) {
      this.#known.clear();
      this.#characters = 0;
    }
    this.#known.set(text, count);
    this.#characters += text.length;
  }
}
