import type { CommitParams, PromptHistory } from '../../../server/src/protocol/index.js';

/** A way to number the next version. */
export interface BumpChoice {
  readonly bump: CommitParams['bump'];
  readonly label: string;
  readonly version: string;
  readonly detail: string;
}

/** What a commit could make now, smallest step first, or why it could make nothing. */
export function bumpChoices({ id, version, versions, changed, blocked, next }: PromptHistory): BumpChoices {
  const [newest] = versions;
  if (blocked !== null) return { kind: 'none', reason: blocked };
  if (!newest) {
    return {
      kind: 'some',
      choices: [{ bump: 'first', label: 'First version', version, detail: 'Keep the prompt as it is now.' }],
    };
  }
  if (changed === false) return { kind: 'none', reason: `'${id}' has no changes since ${newest.version}.` };
  if (next === null)
    return {
      kind: 'none',
      reason: `The version of '${id}' is not MAJOR.MINOR.PATCH. Change it to such a number.`,
    };
  return {
    kind: 'some',
    choices: [
      { bump: 'patch', label: 'Patch', version: next.patch, detail: 'Wording only: callers notice nothing.' },
      {
        bump: 'minor',
        label: 'Minor',
        version: next.minor,
        detail: 'Something new: callers go on as before.',
      },
      {
        bump: 'major',
        label: 'Major',
        version: next.major,
        detail: 'Callers must change what they pass or expect.',
      },
    ],
  };
}

export type BumpChoices =
  | { readonly kind: 'some'; readonly choices: readonly BumpChoice[] }
  | { readonly kind: 'none'; readonly reason: string };
