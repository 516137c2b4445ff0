import {
  readPrompt,
  StorageReadError,
  verifyStored,
  type PlacedPrompt,
  type VersionFinding,
} from '../../core/index.js';
import { sha256, systemDefaults } from '../../node/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import type { Session } from '../session.js';
import type { View } from '../view.js';
import { placedPrompt } from './placedPrompt.js';

/** Reads the stored versions anew and says what a person should look at. */
export const verifyVersions = ownRequest(protocol.verifyVersions, async (key, { view, session, token }) => {
  const placed = key === null ? view.workspace.prompts() : [placedPrompt(view, key)];
  const verified: protocol.VerifiedPrompt[] = [];
  for (const prompt of placed) {
    if (token.isCancellationRequested) break;
    const found = prompt && (await verify(prompt, { view, session }));
    if (found) verified.push(found);
  }
  return verified;
});

async function verify(
  placed: PlacedPrompt,
  { view, session }: { readonly view: View; readonly session: Session },
): Promise<protocol.VerifiedPrompt | undefined> {
  const { file, index, prompt } = placed;
  const store = session.versions.storeFor(placed);
  if (!prompt.id || !store || file.format !== 'prompt-manager') return undefined;
  const id = prompt.id.value;
  const stored = await store.list(id);
  const findings = await verifyStored(
    {
      store,
      id,
      current: prompt.data && readPrompt(prompt.data, systemDefaults).prompt,
      stored,
      schema: (name) => view.workspace.schema(name, file.uri),
    },
    sha256,
  ).catch((error: unknown): readonly VersionFinding[] => {
    if (!(error instanceof StorageReadError)) throw error;
    return [
      { code: 'snapshot-unreadable', severity: 'error', version: null, path: null, message: error.message },
    ];
  });
  const { versions } = await session.versions.stored(placed);
  return {
    uri: file.uri,
    index,
    id,
    versions: versions.length,
    findings: findings.map(({ code, severity, version, message }) => ({ code, severity, version, message })),
  };
}
