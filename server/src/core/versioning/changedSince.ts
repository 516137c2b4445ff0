import { dumpPrompt, type Prompt } from '../prompt/index.js';
import { canonicalJson } from './pythonJson.js';

/** Whether a prompt says something else than a stored version, apart from uid, version and the two times. */
export function changedSince(current: Prompt, stored: Prompt): boolean {
  return substance(current) !== substance(stored);
}

function substance(prompt: Prompt): string {
  return canonicalJson(dumpPrompt({ ...prompt, uid: '', version: '', created_at: '', updated_at: '' }));
}
