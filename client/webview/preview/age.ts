import { relativeTime } from '../shared/relativeTime.js';

/** How old a rendering is, in words; seconds count here. */
export function age(at: number, now: number): string {
  const seconds = Math.max(0, Math.round((now - at) / 1000));
  if (seconds < 5) return 'just now';
  if (seconds < 60) return `${String(seconds)} seconds ago`;
  return relativeTime(at, now);
}
