import { checkAnswer as check } from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import { placedPrompt } from './placedPrompt.js';

/** Checks an answer by the output schema of its prompt. */
export const checkAnswer = ownRequest(protocol.checkAnswer, ({ text, ...key }, { view }) => {
  const placed = placedPrompt(view, key);
  if (!placed) return null;
  return check(placed.prompt, text, { uri: placed.file.uri, workspace: view.workspace });
});
