import { planCommitAfter, PromptManagerError } from '../../core/index.js';
import { gitAuthor, sha256, systemDefaults } from '../../node/index.js';
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
    const id = placed.prompt.id.value;
    const author = params.author ?? (await gitAuthor(path.dirname(file))) ?? null;
    const { bump, changelog } = params;
    const plan = await planCommitAfter(
      { store, id, stored: await store.list(id) },
      { file: saved, prompt, bump, changelog, author },
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
