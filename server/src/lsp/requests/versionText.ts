import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import { placedPrompt } from './placedPrompt.js';

/** The text of a stored version. */
export const versionText = ownRequest(protocol.versionText, async (params, { view, session }) => {
  const placed = placedPrompt(view, params);
  if (!placed?.prompt.id) return null;
  const stored = await session.versions.storeFor(placed)?.read(placed.prompt.id.value, params.version);
  return stored ? { text: stored.text, languageId: stored.notation } : null;
});
