/** The time, given from outside. */
export interface Clock {
  /** The time now, ISO 8601, naive UTC with microseconds. */
  now(): string;
  /** Milliseconds since 1970, with fractions; two of them make a duration. */
  millis(): number;
}

/** New identities, given from outside. */
export interface IdGenerator {
  /** A random UUID, version 4. */
  newUid(): string;
}

/** What tells that nobody waits for an answer any more; an `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean;
  /** Throws the reason when it is aborted. */
  throwIfAborted(): void;
}

/** How a call is made that may be given up; once something is written, all of it is. */
export interface Abortable {
  /** Its reason is what the call throws then. */
  readonly signal?: Cancellation | undefined;
}
