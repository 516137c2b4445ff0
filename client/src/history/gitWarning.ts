import type { CommitAnswer } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';

/** What to say of a version that is stored while Git did not take it, with what Git or a hook said; else undefined. */
export function gitWarning({
  version,
  git,
}: Extract<CommitAnswer, { kind: 'committed' }>): string | undefined {
  if (git?.kind !== 'failed') return undefined;
  const said = git.output === '' ? '' : `\n${git.output}`;
  return t('Version {0} is stored, but not in Git. {1}', version, `${git.message}${said}`);
}
