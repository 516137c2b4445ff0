import type { JSX } from 'preact';
import { Icon } from '../shared/Icon.js';
import { BumpChoice } from './BumpChoice.js';
import { commitPlan, type Bump, type Draft, type Panel } from './panel.js';

interface Props {
  readonly panel: Extract<Panel, { kind: 'prompt' }>;
  readonly onDraft: (draft: Draft) => void;
  readonly onCommit: (bump: Bump) => void;
}

/** The working state: what can be committed, with bump, changelog and one button. */
export function CommitForm({ panel, onDraft, onCommit }: Props): JSX.Element {
  const { history, draft, author, busy, refused } = panel;
  const plan = commitPlan(history, draft);
  if ('idle' in plan) {
    return (
      <section class="idle">
        <h2 class="strong">{plan.idle}</h2>
        {history.blocked === null && <p class="muted">Edit the prompt to commit a new version.</p>}
      </section>
    );
  }
  const commit = (): void => {
    if (!busy) onCommit(plan.bump);
  };
  return (
    <section>
      <header class="sec">
        <h2 class="clip">{heading(panel)}</h2>
      </header>
      <form
        class="form"
        aria-label="Commit a version"
        onSubmit={(event) => {
          event.preventDefault();
          commit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
        }}
      >
        {history.next !== null && plan.bump !== 'first' && (
          <BumpChoice
            next={history.next}
            chosen={draft.bump}
            onChoose={(bump) => {
              onDraft({ ...draft, bump });
            }}
          />
        )}
        <textarea
          class="in"
          rows={2}
          aria-label="Changelog"
          placeholder={plan.bump === 'first' ? 'What is this prompt for?' : 'What changed, and why'}
          value={draft.changelog}
          onInput={(event) => {
            onDraft({ ...draft, changelog: event.currentTarget.value });
          }}
        />
        {author !== null && <p class="why">As {author}</p>}
        {refused !== undefined && (
          <div class="notice error" role="alert">
            <Icon name="error" />
            <p>{refused}</p>
          </div>
        )}
        <button class="btn wide" type="submit" disabled={busy}>
          Commit {plan.version}
          <kbd>Ctrl+Enter</kbd>
        </button>
      </form>
    </section>
  );
}

function heading({ history }: Props['panel']): string {
  const [newest] = history.versions;
  return newest ? `Changed since ${newest.version}` : `${history.id} has no versions yet.`;
}
