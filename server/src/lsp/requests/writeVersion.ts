import type { CommitPlan, PlacedPrompt, VersionStore } from '../../core/index.js';
import { commitVersion, gitCommit } from '../../node/index.js';
import type { CommitAnswer } from '../../protocol/index.js';
import type { Session } from '../session.js';

/** A version that is planned, and where it goes. */
export interface PlannedVersion {
  readonly placed: PlacedPrompt;
  readonly plan: CommitPlan;
  /** The prompt's file. */
  readonly file: string;
  readonly store: VersionStore;
  /** Whether Git commits the files that are written. */
  readonly git: boolean;
}

/** Writes a version to disk, and to Git when asked to; what Git refuses does not undo the version. */
export async function writeVersion(
  session: Session,
  { placed, plan, file, store, git }: PlannedVersion,
): Promise<CommitAnswer> {
  const files = await commitVersion({ plan, file, store });
  await session.disk.reread([placed.file.uri]);
  session.versionsTouched(files);
  const { id, version } = plan.prompt;
  const message = session.settings.current.versions.gitMessage
    .replaceAll('{id}', id)
    .replaceAll('{version}', version)
    .replaceAll('{changelog}', plan.changelog)
    .replace(/[\s–:-]+$/u, '');
  return {
    kind: 'committed',
    version,
    files,
    ...(git && { git: session.plugins.trusted ? await gitCommit(files, message) : untrusted }),
  };
}

const untrusted = {
  kind: 'failed',
  message:
    'A hook of this folder could run. Trust the workspace, then commit the files of the version to Git.',
  output: '',
} as const;
