import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';

/** Answers with all prompts when all files have been looked at once. */
export const listPrompts = ownRequest(protocol.listPrompts, async (_params, { session }) => {
  await session.disk.scanned;
  const prompts = await session.prompts.all();
  return [...prompts].sort((a, b) => compare(a.id, b.id) || compare(a.uri, b.uri) || a.index - b.index);
});

/** Answers with what has changed, as soon as there is something to tell or nothing more to look at. */
export const promptChanges = ownRequest(protocol.promptChanges, ({ since }, { session }) =>
  session.prompts.changesSince(since),
);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
