/**
 * Work that many events ask for: runs once `delayMs` after the first request, never twice at a time, and once more
 * when it was requested while running. The delay may depend on the moment.
 */
export class Coalesced {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #again = false;
  #disposed = false;

  constructor(
    private readonly work: () => Promise<void> | void,
    private readonly delayMs: number | (() => number),
    private readonly failed: (error: unknown) => void,
  ) {}

  request(): void {
    if (this.#disposed || this.#timer !== undefined) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    const { delayMs } = this;
    this.#timer = setTimeout(() => void this.#run(), typeof delayMs === 'number' ? delayMs : delayMs());
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#timer = undefined;
    this.#running = true;
    try {
      await this.work();
    } catch (error) {
      this.failed(error);
    }
    this.#running = false;
    if (!this.#again) return;
    this.#again = false;
    this.request();
  }
}
