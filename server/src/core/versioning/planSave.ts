import { readPromptFile } from '../formats/index.js';
import { compareVersions, unsafeId, type Prompt } from '../prompt/index.js';
import { editPrompt } from './edit/editPrompt.js';
import { writePromptJson } from './versionRecord.js';
import {
  planVersion,
  refused,
  type CommitMeans,
  type CommitPlan,
  type CommitRefusal,
} from './versionPlan.js';
import { writePromptYaml } from './writePromptYaml.js';

/** A prompt as it is to be, and the text that is to say it. */
export interface SaveRequest {
  readonly prompt: Prompt;
  /** The document that holds the prompt, and its place in there; the text is empty for a new one. */
  readonly uri: string;
  readonly text: string;
  readonly index: number;
  /** Why; blank for nothing. */
  readonly changelog: string;
  readonly author: string | null;
  /** The versions stored already. */
  readonly stored: readonly string[];
}

/** Plans a prompt as a new version, with exactly the version that it has; comments and layout of its text stay. */
export function planSave(request: SaveRequest, means: CommitMeans): CommitPlan | CommitRefusal {
  const { prompt, uri, index, stored } = request;
  const { id, version } = prompt;
  const reason = unsafeId(id);
  if (reason !== undefined)
    return refused(`The prompt's id cannot name files: ${reason}. Change 'id' first.`);
  if (stored.some((other) => compareVersions(other, version) === 0)) {
    return refused(`Version '${version}' of '${id}' is already stored; choose a larger bump.`);
  }
  const file = readPromptFile(uri, textOfSave(request), { choice: { format: 'prompt-manager' } });
  const node = file.prompts[index];
  if (!node) return refused(`The text of '${id}' holds no prompt at its place; look at it and try again.`);
  return planVersion(
    {
      prompt,
      file,
      node,
      previous: request.text,
      changelog: request.changelog,
      author: request.author,
      stored,
      now: means.now(),
      leftover: undefined,
    },
    means,
  );
}

/**
 * The text of a document once it says what a prompt is to be. What its own way of writing cannot say makes the prompt be
 * written anew, as the Python library would; a collection is never written anew.
 */
export function textOfSave({
  prompt,
  uri,
  text,
  index,
}: Pick<SaveRequest, 'prompt' | 'uri' | 'text' | 'index'>): string {
  const fresh = uri.endsWith('.json') ? writePromptJson(prompt) : writePromptYaml(prompt);
  if (text === '') return fresh;
  return editPrompt({ uri, text, index }, prompt) ?? (index === 0 && !isCollection(uri, text) ? fresh : text);
}

function isCollection(uri: string, text: string): boolean {
  return readPromptFile(uri, text).kind === 'collection';
}
