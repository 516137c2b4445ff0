import type { FrameworkPrompt } from '../core/index.js';
import type * as protocol from '../protocol/index.js';

/** A prompt as JSON, which has no integers of any size. */
export function plainPrompt(prompt: FrameworkPrompt): protocol.FrameworkPrompt {
  const text = JSON.stringify(prompt, (_key, value: unknown) =>
    typeof value === 'bigint' ? Number(value) : value,
  );
  return JSON.parse(text) as protocol.FrameworkPrompt;
}
