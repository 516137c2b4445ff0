import path from 'node:path';
import { planRestoreOf, PromptManagerError } from '../../core/index.js';
import { gitAuthor, sha256, systemDefaults } from '../../node/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import { pathOf } from '../uri.js';
import { placedPrompt } from './placedPrompt.js';
import { savedFile } from './savedFile.js';
import { writeVersion } from './writeVersion.js';

/** Makes a new version of the saved file with what a stored one says; what stands in the way is an answer. */
export const restoreVersion = ownRequest(protocol.restoreVersion, async (params, { view, session }) => {
  const placed = placedPrompt(view, params);
  const file = placed && pathOf(placed.file.uri);
  const store = placed && session.versions.storeFor(placed);
  if (!placed?.prompt.id || file === undefined || !store)
    return refused('This prompt is not saved on disk. Save its file first.');
  const saved = await savedFile(placed.file, file);
  const prompt = saved?.prompts[placed.index];
  if (!saved || !prompt) return refused('The file has changed since it was last saved. Save it first.');
  const { version, author } = params;
  try {
    const id = placed.prompt.id.value;
    const plan = await planRestoreOf(
      { store, id, stored: await store.list(id) },
      {
        file: saved,
        prompt,
        version,
        bump: 'auto',
        changelog: '',
        author: author ?? (await gitAuthor(path.dirname(file))) ?? null,
        schema: (name) => view.workspace.schema(name, placed.file.uri),
      },
      { ...systemDefaults, sha256 },
    );
    if (plan.kind === 'refused') return refused(plan.message);
    return await writeVersion(session, { placed, plan, file, store, git: false });
  } catch (error) {
    if (error instanceof PromptManagerError) return refused(error.message);
    throw error;
  }
});

function refused(message: string): protocol.CommitAnswer {
  return { kind: 'refused', message };
}
