import { bumpVersion, commitBlocker, firstVersion, type PlacedPrompt } from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import { placedPrompt } from './placedPrompt.js';

/** The stored versions of a prompt, and what a commit would make of it. */
export const promptHistory = ownRequest(protocol.promptHistory, async (params, { view, session }) => {
  const placed = placedPrompt(view, params);
  if (!placed?.prompt.id) return null;
  const { file, prompt } = placed;
  const { versions } = await session.versions.stored(placed);
  return {
    id: placed.prompt.id.value,
    version: prompt.version?.value ?? firstVersion,
    versions: versions.map(({ version, createdAt, createdBy, changelog, checksum }) => ({
      version,
      createdAt,
      createdBy,
      changelog,
      checksum,
    })),
    changed: await session.versions.changed(placed),
    blocked: commitBlocker(file, prompt) ?? null,
    next: nextVersions(placed),
  };
});

function nextVersions({ prompt }: PlacedPrompt): protocol.PromptHistory['next'] {
  const version = prompt.version?.value ?? firstVersion;
  const [major, minor, patch] = [
    bumpVersion(version, 'major'),
    bumpVersion(version, 'minor'),
    bumpVersion(version, 'patch'),
  ];
  return major !== undefined && minor !== undefined && patch !== undefined ? { major, minor, patch } : null;
}
