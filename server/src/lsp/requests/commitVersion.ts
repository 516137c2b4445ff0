import {
  bumpVersion,
  firstVersion,
  listVersions,
  planCommit,
  PromptManagerError,
  readPromptFile,
  type PromptFile,
} from '../../core/index.js';
import {
  commitVersion as carryOut,
  gitAuthor,
  readTextFile,
  sha256,
  storedLeftover,
  systemDefaults,
} from '../../node/index.js';
import * as protocol from '../../protocol/index.js';
import path from 'node:path';
import { ownRequest } from '../ownRequest.js';
import { pathOf } from '../uri.js';
import { placedPrompt } from './placedPrompt.js';

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
    const written = await carryOut({ plan, file, store });
    await session.disk.reread([placed.file.uri]);
    session.versionsTouched(written);
    return { kind: 'committed', version: plan.prompt.version, files: written };
  } catch (error) {
    if (error instanceof PromptManagerError) return refused(error.message);
    throw error;
  }
});

/** The file as it is on disk, when that is what the editor shows. */
async function savedFile(shown: PromptFile, path: string): Promise<PromptFile | undefined> {
  const reading = await readTextFile(path);
  return reading.kind === 'text' && reading.text === shown.text
    ? readPromptFile(shown.uri, reading.text)
    : undefined;
}

function refused(message: string): protocol.CommitAnswer {
  return { kind: 'refused', message };
}
