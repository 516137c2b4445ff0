import path from 'node:path';
import { PromptManagerError } from '../../core/index.js';
import { gitAuthor, utcNow } from '../../node/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import { pathOf } from '../uri.js';
import { placedPrompt } from './placedPrompt.js';

/** Puts a label on a version and records who did it; a protected one moves only when that is confirmed. */
export const moveLabel = ownRequest(protocol.moveLabel, async (params, { view, session }) => {
  const placed = placedPrompt(view, params);
  const labels = placed && session.versions.labelsFor(placed);
  const file = placed && pathOf(placed.file.uri);
  if (!placed?.prompt.id || !labels || file === undefined)
    return refused('This prompt is not saved on disk. Save its file first.');
  const { versions } = await session.versions.stored(placed);
  try {
    const moved = await labels.move(placed.prompt.id.value, {
      name: params.name,
      version: params.version,
      by: params.author ?? (await gitAuthor(path.dirname(file))) ?? null,
      at: `${utcNow()}Z`,
      stored: versions.map(({ version }) => version),
      protectedLabels: session.settings.current.versions.protectedLabels,
      confirm: params.confirmed,
    });
    if (moved.kind !== 'moved') return moved;
    session.versionsTouched([moved.file]);
    return { kind: 'moved', from: moved.from };
  } catch (error) {
    if (error instanceof PromptManagerError) return refused(error.message);
    throw error;
  }
});

function refused(message: string): protocol.MoveLabelAnswer {
  return { kind: 'refused', message };
}
