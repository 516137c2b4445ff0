import * as protocol from '../../protocol/index.js';
import { inputSetsOf, usersOf, usesOf } from '../../service/index.js';
import { ownRequest } from '../ownRequest.js';
import { placedPrompt } from './placedPrompt.js';

/** What a prompt has to do with other files. */
export const promptRelations = ownRequest(protocol.promptRelations, (key, { view }) => {
  const placed = placedPrompt(view, key);
  const { workspace } = view;
  if (!placed) return null;
  return {
    uses: usesOf(placed, workspace),
    usedBy: usersOf(placed, workspace),
    inputSets: inputSetsOf(placed, workspace),
  };
});
