import { findSecrets } from '../core/index.js';

/** A text of a file with every secret in it masked; `name` is what a value is called, which tells of some that they are one. */
export function shownText(text: string, name?: string): string {
  const before = name === undefined ? '' : `${name}: `;
  let shown = '';
  let last = before.length;
  const whole = before + text;
  for (const { span, masked } of findSecrets(whole)) {
    if (span.start < last) continue;
    shown += whole.slice(last, span.start) + masked;
    last = span.end;
  }
  return shown + whole.slice(last);
}
