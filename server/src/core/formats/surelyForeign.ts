import { notations } from './candidate.js';
import { isConfiguration } from './configuration/configurationFile.js';
import type { Candidate } from './format.js';
import { tellingKeys } from './promptManager/detect.js';
import { topKeys } from './topKeys.js';

/** Whether a look at the text shows that it is none of our formats, so that it need not be read. */
export function isSurelyForeign({ text, place }: Pick<Candidate, 'text' | 'place'>): boolean {
  if (text.includes('\0')) return true;
  if (isConfiguration(place)) return false;
  if (templates.has(place.extension) || place.stem.endsWith('.inputs')) return false;
  if (!notations.has(place.extension) || text.trim() === '') return true;
  const keys = topKeys(text);
  const holds = keys ? (key: string) => keys.has(key) : (key: string) => text.includes(key);
  if (holds('prompts') || holds('schemas')) return false;
  if (holds('prompt') && holds('version')) return false;
  if (holds('format') && (holds('id') || holds('template') || holds('chat_template'))) return false;
  if (holds('messages') && place.stem.endsWith('.prompt')) return false;
  if (holds('template')) return false;
  return !place.inPromptFolder || ![...tellingKeys].some(holds);
}

/** The extensions of files that are templates by their name alone. */
const templates: ReadonlySet<string> = new Set(['.prompt', '.hbs', '.handlebars']);
