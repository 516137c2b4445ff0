import {
  analyzePrompt,
  changeInputSets as changed,
  inputsUriOf,
  sampleInputs as samples,
} from '../../core/index.js';
import { readTextFile } from '../../node/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import { pathOf } from '../uri.js';
import { placedPrompt } from './placedPrompt.js';

/** The text of the file of input sets after a change; the client writes it, so that it can be undone. */
export const changeInputSets = ownRequest(protocol.changeInputSets, async ({ change, ...key }, { view }) => {
  const placed = placedPrompt(view, key);
  if (!placed) return { kind: 'refused' as const, message: 'The prompt is not there any more.' };
  const id = placed.prompt.name;
  const uri = inputsUriOf(placed.file.uri, id);
  const known = view.workspace.files.get(uri)?.text;
  const file = pathOf(uri);
  const reading = known === undefined && file !== undefined ? await readTextFile(file) : undefined;
  const answer = changed(known ?? (reading?.kind === 'text' ? reading.text : ''), id, change);
  return answer.kind === 'text' ? { ...answer, uri } : answer;
});

/** Plausible values for all variables of a prompt. */
export const sampleInputs = ownRequest(protocol.sampleInputs, (key, { view }) => {
  const placed = placedPrompt(view, key);
  return placed ? samples(analyzePrompt(placed.file, placed.index, view.workspace)) : {};
});
