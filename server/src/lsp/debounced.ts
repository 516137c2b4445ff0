/** An action put off until calls have paused for `delayMs`; `dispose` drops one that waits. */
export interface Debounced {
  call(): void;
  dispose(): void;
}

/** Puts an action off until calls have paused. */
export function debounced(delayMs: number, action: () => void): Debounced {
  let timer: NodeJS.Timeout | undefined;
  return {
    call() {
      clearTimeout(timer);
      timer = setTimeout(action, delayMs);
    },
    dispose() {
      clearTimeout(timer);
    },
  };
}
