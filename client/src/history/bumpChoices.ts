import type { CommitParams, PromptHistory } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';

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
      choices: [
        { bump: 'first', label: t('First version'), version, detail: t('Keep the prompt as it is now.') },
      ],
    };
  }
  if (changed === false)
    return { kind: 'none', reason: t("'{0}' has no changes since {1}.", id, newest.version) };
  if (next === null)
    return {
      kind: 'none',
      reason: t("The version of '{0}' is not MAJOR.MINOR.PATCH. Change it to such a number.", id),
    };
  return {
    kind: 'some',
    choices: [
      {
        bump: 'patch',
        label: t('Patch'),
        version: next.patch,
        detail: t('Wording only: callers notice nothing.'),
      },
      {
        bump: 'minor',
        label: t('Minor'),
        version: next.minor,
        detail: t('Something new: callers go on as before.'),
      },
      {
        bump: 'major',
        label: t('Major'),
        version: next.major,
        detail: t('Callers must change what they pass or expect.'),
      },
    ],
  };
}

export type BumpChoices =
  | { readonly kind: 'some'; readonly choices: readonly BumpChoice[] }
  | { readonly kind: 'none'; readonly reason: string };
