import { bumpVersion, firstVersion, listVersions, planCommit, PromptManagerError } from '../../core/index.js';
import { gitAuthor, sha256, storedLeftover, systemDefaults } from '../../node/index.js';
import * as protocol from '../../protocol/index.js';
import path from 'node:path';
import { ownRequest } from '../ownRequest.js';
import { pathOf } from '../uri.js';
import { placedPrompt } from './placedPrompt.js';
import { savedFile } from './savedFile.js';
import { writeVersion } from './writeVersion.js';

/** Commits the saved file as a new version; what stands in the way is an answer, not an error. */
export const commitVersion = ownRequest(protocol.commitVersion, async (params, { view, session }) => {
  const placed = placedPrompt(view, params);
  const file = placed && pathOf(placed.file.uri);
  const store = placed && session.versions.storeFor(placed);
  if (!placed?.prompt.id || file === undefined || !store) {
    return refused('This prompt is not saved on disk. Save its file first.');
  }
  const saved = await savedFile(placed.file, file);
  const prompt = saved?.prompts[placed.index];
  if (!saved || !prompt) return refused('The file has changed since it was last saved. Save it first.');
  try {
    const files = await store.list(placed.prompt.id.value);
    const stored = listVersions(files, sha256);
    const version = prompt.version?.value ?? firstVersion;
    const next = params.bump === 'first' ? version : bumpVersion(version, params.bump);
    const author = params.author ?? (await gitAuthor(path.dirname(file))) ?? null;
    const plan = planCommit(
      {
        file: saved,
        prompt,
        bump: params.bump,
        changelog: params.changelog,
        author,
        stored: stored.map((known) => known.version),
        leftover: await storedLeftover(files, next),
      },
      { ...systemDefaults, sha256 },
    );
    if (plan.kind === 'refused') return refused(plan.message);
    return await writeVersion(session, { placed, plan, file, store, git: params.git === true });
  } catch (error) {
    if (error instanceof PromptManagerError) return refused(error.message);
    throw error;
  }
});

function refused(message: string): protocol.CommitAnswer {
  return { kind: 'refused', message };
}
