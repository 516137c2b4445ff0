import path from 'node:path';
import {
  bumpVersion,
  firstVersion,
  PromptManagerError,
  type Bump,
  type CommitPlan,
  type CommitRefusal,
} from '../core/index.js';
import { commitVersion, gitAuthor, gitCommit } from '../node/index.js';
import type { CliContext, ExitCode } from './cliContext.js';
import type { PromptVersions } from './promptVersions.js';

/** What commands that write a version take. */
export interface WriteOptions {
  readonly message: string;
  readonly author?: string;
  readonly git?: boolean;
  readonly json?: boolean;
}

/** Carries out a plan, commits its files to Git when asked to, and says what was done; 1 when something stood in the way. */
export async function writeVersion(
  context: CliContext,
  { id, file, store }: PromptVersions,
  { plan, options }: { readonly plan: CommitPlan | CommitRefusal; readonly options: WriteOptions },
): Promise<ExitCode> {
  if (plan.kind === 'refused') return fail(context, plan.message);
  let written: readonly string[];
  try {
    written = await commitVersion({ plan, file, store });
  } catch (error) {
    if (error instanceof PromptManagerError) return fail(context, error.message);
    throw error;
  }
  const { version } = plan.prompt;
  const files = written.map((each) => path.relative(context.cwd, each).split(path.sep).join('/'));
  const why = changelogOf(plan, options.message);
  const git = options.git
    ? await gitCommit(written, `${id}: ${version}${why === '' ? '' : ` – ${why}`}`)
    : undefined;
  const commit = git?.kind === 'committed' ? git.commit : null;
  if (options.json) {
    context.out(`${JSON.stringify({ id, version, changelog: why || null, files, commit }, null, 2)}\n`);
  } else {
    const inGit = commit === null ? '' : ` Git has it as ${commit}.`;
    context.out(`'${id}' is at ${version} now.${inGit}\n${files.map((each) => `  ${each}\n`).join('')}`);
  }
  if (git?.kind !== 'failed') return 0;
  context.err(git.output === '' ? '' : `${git.output}\n`);
  return fail(
    context,
    `${git.message} Version '${version}' is stored all the same; commit its files by hand.`,
  );
}

/** The author of a version: as given, else as Git signs. */
export async function authorOf({ file }: PromptVersions, { author }: WriteOptions): Promise<string | null> {
  return author ?? (await gitAuthor(path.dirname(file))) ?? null;
}

/** The number that a bump of the prompt's file makes. */
export function bumpedVersion({ placed }: PromptVersions, bump: Bump | 'first'): string | undefined {
  const version = placed.prompt.version?.value ?? firstVersion;
  return bump === 'first' ? version : bumpVersion(version, bump);
}

/** Says why something was not done. */
export function fail(context: CliContext, message: string): ExitCode {
  context.err(`error: ${message}\n`);
  return 1;
}

/** The changelog that the record got. */
function changelogOf({ added }: CommitPlan, message: string): string {
  const record: unknown = JSON.parse(added.record.text);
  const hasText = typeof record === 'object' && record !== null && 'changelog' in record;
  return hasText && typeof record.changelog === 'string' ? record.changelog : message.trim();
}
