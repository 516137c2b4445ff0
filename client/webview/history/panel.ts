import type { PromptHistory } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import type { FromHistory, ToHistory } from './messages.js';

export type Bump = Extract<FromHistory, { kind: 'commit' }>['bump'];

/** The page's state: a prompt's history with the half-written commit, or a sentence. */
export type Panel =
  | { readonly kind: 'empty'; readonly message: string }
  | {
      readonly kind: 'prompt';
      readonly key: string;
      readonly history: PromptHistory;
      readonly author: string | null;
      readonly draft: Draft;
      /** Whether a commit is on its way. */
      readonly busy: boolean;
      /** Why the last commit was refused. */
      readonly refused: string | undefined;
      /** What went wrong after the last commit. */
      readonly warning: string | undefined;
    };

/** What the user has decided otherwise than proposed. */
export interface Draft {
  readonly bump?: 'major' | 'minor' | 'patch';
  readonly changelog?: string;
  readonly git?: boolean;
}

/** Before the first answer, which takes a moment: a sentence would flash. */
export const nothingYet: Panel = { kind: 'empty', message: '' };

/** What the form shows: what the user has decided, else what is proposed. */
export function filledIn({ proposal, git }: PromptHistory, draft: Draft): Required<Draft> {
  return {
    bump: draft.bump ?? proposal?.bump ?? 'patch',
    changelog: draft.changelog ?? proposal?.changelog ?? '',
    git: draft.git ?? git ?? false,
  };
}

/** The version that came in while somebody was editing; until that is decided nothing is committed. */
export function newerVersion({ conflicts = [] }: PromptHistory): string | undefined {
  return conflicts.find(({ kind }) => kind === 'newer')?.version;
}

/** The state after a message: a half-written changelog stays while the same prompt is shown. */
export function receive(panel: Panel, message: ToHistory): Panel {
  switch (message.kind) {
    case 'empty':
      return { kind: 'empty', message: message.message };
    case 'show': {
      const same = panel.kind === 'prompt' && panel.key === message.key ? panel : undefined;
      return {
        kind: 'prompt',
        key: message.key,
        history: message.history,
        author: message.author,
        draft: same?.draft ?? {},
        busy: same?.busy ?? false,
        refused: same?.refused,
        warning: same?.warning,
      };
    }
    case 'committed':
      return panel.kind === 'prompt'
        ? { ...panel, busy: false, refused: undefined, warning: message.warning, draft: {} }
        : panel;
    case 'refused':
      return panel.kind === 'prompt' ? { ...panel, busy: false, refused: message.message } : panel;
  }
}

/** What the commit button would do: which bump makes which version, or why there is nothing to do. */
export function commitPlan(
  history: PromptHistory,
  draft: Draft,
): { readonly bump: Bump; readonly version: string } | { readonly idle: string } {
  if (history.blocked !== null) return { idle: history.blocked };
  if (history.versions.length === 0) {
    return { bump: 'first', version: history.version };
  }
  if (history.changed === false)
    return { idle: t('No changes since {0}', history.versions[0]?.version ?? '') };
  if (history.next === null) return { idle: t('The version of the file is no MAJOR.MINOR.PATCH.') };
  const { bump } = filledIn(history, draft);
  return { bump, version: history.next[bump] };
}
