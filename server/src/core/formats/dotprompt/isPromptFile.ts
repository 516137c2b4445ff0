import type { Glance } from '../format.js';

/** Whether a file has the extension that dotprompt shares with others. */
export function isPromptFile({ place }: Pick<Glance, 'place'>): boolean {
  return place.extension === '.prompt';
}
