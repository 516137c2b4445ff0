import { ObservabilityError } from '../prompt/index.js';
import type { Observer, ObserverEvents, ObserverHooks } from './observer.js';

/** Everybody who watches, each once, in the order in which they came. */
export class Observers {
  private readonly all: Set<Observer>;

  constructor(
    observers: Iterable<Observer> = [],
    /** Hears of observers that failed; what it throws itself is dropped. */
    private readonly onFailure: (error: ObservabilityError) => void = () => undefined,
  ) {
    this.all = new Set(observers);
  }

  get count(): number {
    return this.all.size;
  }

  add(observer: Observer): void {
    this.all.add(observer);
  }

  /** Whether it was there. */
  remove(observer: Observer): boolean {
    return this.all.delete(observer);
  }

  /** Tells everybody; never throws and waits for nobody. */
  notify<Hook extends keyof ObserverEvents>(hook: Hook, event: ObserverEvents[Hook]): void {
    for (const observer of this.all) {
      try {
        const hooks: ObserverHooks = observer;
        const answer = hooks[hook]?.(event);
        if (answer instanceof Promise) answer.catch((cause: unknown) => this.failed(observer, hook, cause));
      } catch (cause) {
        this.failed(observer, hook, cause);
      }
    }
  }

  private failed(observer: Observer, event: string, cause: unknown): void {
    const name = observer.name ?? 'without name';
    const message = `The observer '${name}' failed in '${event}'; what it watched went on.`;
    try {
      this.onFailure(new ObservabilityError(message, { observer: name, event }, { cause }));
    } catch {
      // Whoever hears of failures may not make one.
    }
  }
}
