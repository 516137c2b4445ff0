import type { JSX } from 'preact';
import { t } from '../../l10n/l10n.js';
import { Icon } from '../shared/Icon.js';
import { IconButton } from '../shared/IconButton.js';
import { BumpChoice } from './BumpChoice.js';
import { ChangeList } from './ChangeList.js';
import { commitPlan, filledIn, newerVersion, type Bump, type Draft, type Panel } from './panel.js';

interface Props {
  readonly panel: Extract<Panel, { kind: 'prompt' }>;
  readonly onDraft: (draft: Draft) => void;
  readonly onCommit: (bump: Bump) => void;
  readonly onCompare: () => void;
}

/** The working state: what changed, what it is to be committed as and why, and one button. */
export function CommitForm({ panel, onDraft, onCommit, onCompare }: Props): JSX.Element {
  const { history, draft, author, busy } = panel;
  const plan = commitPlan(history, draft);
  if ('idle' in plan) {
    return (
      <section class="idle">
        <h2 class="strong">{plan.idle}</h2>
        {history.blocked === null && (
          <p class="muted">{t('Edit the prompt and its changes are listed here.')}</p>
        )}
        <Warning text={panel.warning} />
      </section>
    );
  }
  const isFirst = plan.bump === 'first';
  const { bump, changelog, git } = filledIn(history, draft);
  const newer = newerVersion(history);
  const commit = (): void => {
    if (!busy && newer === undefined) onCommit(plan.bump);
  };
  const { changes = [], proposal } = history;
  return (
    <section>
      <header class="sec">
        <h2 class="clip">{heading(panel)}</h2>
        {changes.length > 0 && <span class="muted num">{changes.length}</span>}
        <span class="grow" />
        {!isFirst && (
          <IconButton icon="diff" label={t('Compare with the newest version')} onClick={onCompare} />
        )}
      </header>
      {isFirst && (
        <p class="lead muted">
          {t(
            'Commit the first one to keep the prompt as it is now. Later changes are compared with it, and you can go back.',
          )}
        </p>
      )}
      {changes.length > 0 && <ChangeList changes={changes} />}
      <form
        class="form"
        aria-label={t('Commit a version')}
        onSubmit={(event) => {
          event.preventDefault();
          commit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
        }}
      >
        {history.next !== null && !isFirst && (
          <BumpChoice
            next={history.next}
            chosen={bump}
            onChoose={(chosen) => {
              onDraft({ ...draft, bump: chosen });
            }}
          />
        )}
        {newer === undefined && proposal && !isFirst && proposal.reasons.length > 0 && (
          <p class="why">
            <Icon name="lightbulb" />
            <span>{t('{0} proposed: {1}', title(proposal.bump), shortened(proposal.reasons))}</span>
          </p>
        )}
        {newer !== undefined && (
          <p class="why" id="first-decide">
            <Icon name="lightbulb" />
            <span>{t('Choose how to go on with {0}, then commit.', newer)}</span>
          </p>
        )}
        <textarea
          class="in"
          rows={2}
          aria-label={t('Changelog')}
          placeholder={isFirst ? t('What is this prompt for?') : t('What changed, and why')}
          value={changelog}
          onInput={(event) => {
            onDraft({ ...draft, changelog: event.currentTarget.value });
          }}
        />
        {history.git !== undefined && (
          <label class="check">
            <input
              type="checkbox"
              checked={git}
              onChange={(event) => {
                onDraft({ ...draft, git: event.currentTarget.checked });
              }}
            />
            {t('Also commit to Git')}
            {author !== null && <span class="muted clip">{t('as {0}', author)}</span>}
          </label>
        )}
        {history.git === undefined && author !== null && <p class="why">{t('As {0}', author)}</p>}
        <Refusal text={panel.refused} />
        <Warning text={panel.warning} />
        <button
          class="btn wide"
          type="submit"
          disabled={busy || newer !== undefined}
          aria-describedby={newer === undefined ? undefined : 'first-decide'}
        >
          {t('Commit {0}', plan.version)}
          <kbd>{isMac ? t('⌘Enter') : t('Ctrl+Enter')}</kbd>
        </button>
      </form>
    </section>
  );
}

const isMac = navigator.userAgent.includes('Mac');

function Refusal({ text }: { readonly text: string | undefined }): JSX.Element | null {
  if (text === undefined) return null;
  return (
    <div class="notice error" role="alert">
      <Icon name="error" />
      <p>{text}</p>
    </div>
  );
}

function Warning({ text }: { readonly text: string | undefined }): JSX.Element | null {
  if (text === undefined) return null;
  return (
    <div class="notice warning" role="alert">
      <Icon name="warning" />
      <p class="said">{text}</p>
    </div>
  );
}

function heading({ history }: Props['panel']): string {
  const [newest] = history.versions;
  return newest ? t('Changed since {0}', newest.version) : t('{0} has no versions yet.', history.id);
}

/** Whole sentences; the list of changes above has them all. */
function shortened(reasons: readonly string[]): string {
  const others = reasons.length - mostReasons;
  const end = others > 0 ? [t('And {0} more.', others)] : [];
  return [...reasons.slice(0, mostReasons), ...end].join(' ');
}

const mostReasons = 2;

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
