import { changedLines as linesOf } from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import { placedPrompt } from './placedPrompt.js';

/** What has changed since the newest version, line by line, if the user wants to see it. A record alone has no lines. */
export const changedLines = ownRequest(protocol.changedLines, async (key, { view, session }) => {
  const placed = placedPrompt(view, key);
  if (!session.settings.current.editor.changedLines || !placed?.prompt.id || placed.file.kind !== 'prompt')
    return null;
  const { versions } = await session.versions.stored(placed);
  const store = session.versions.storeFor(placed);
  const [newest] = versions;
  if (!newest || !store) return null;
  const id = placed.prompt.id.value;
  const { snapshots } = await store.list(id);
  if (!snapshots.some(({ version }) => version === newest.version)) return null;
  const stored = await store.read(id, newest.version);
  return stored ? linesOf(stored.text, placed.file.text) : null;
});
