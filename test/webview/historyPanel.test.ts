import assert from 'node:assert/strict';
import type { ToHistory } from '../../client/webview/history/messages.js';
import { fittingVersions } from '../../client/webview/history/fittingVersions.js';
import {
  commitPlan,
  filledIn,
  newerVersion,
  receive,
  type Panel,
} from '../../client/webview/history/panel.js';
import type { PromptHistory, VersionSummary } from '../../server/src/protocol/index.js';

const stored: VersionSummary = {
  version: '1.2.0',
  createdAt: null,
  createdBy: null,
  changelog: null,
  checksum: 'missing' as const,
  labels: [],
};

const history: PromptHistory = {
  id: 'greet',
  version: '1.2.0',
  versions: [stored],
  changed: true,
  blocked: null,
  next: { major: '2.0.0', minor: '1.3.0', patch: '1.2.1' },
};

const empty: Panel = { kind: 'empty', message: '' };

describe('the history page', () => {
  it('offers the version that the chosen bump makes', () => {
    assert.deepEqual(commitPlan(history, { bump: 'minor', changelog: '' }), {
      bump: 'minor',
      version: '1.3.0',
    });
  });

  it('proposes the bump and the changelog that follow from the changes', () => {
    const proposal = {
      bump: 'major' as const,
      reasons: ['callers must give one more variable'],
      changelog: 'Asks for a tone.',
    };
    assert.deepEqual(filledIn({ ...history, proposal, git: true }, {}), {
      bump: 'major',
      changelog: 'Asks for a tone.',
      git: true,
    });
    assert.deepEqual(commitPlan({ ...history, proposal }, {}), { bump: 'major', version: '2.0.0' });
    assert.deepEqual(commitPlan({ ...history, proposal }, { bump: 'minor' }), {
      bump: 'minor',
      version: '1.3.0',
    });
  });

  it('lets nothing be committed until somebody has decided about a version that came in', () => {
    const incoming = { kind: 'newer' as const, version: '1.3.0', title: '', message: '', ways: [] };
    assert.equal(newerVersion({ ...history, conflicts: [incoming] }), '1.3.0');
    assert.equal(newerVersion({ ...history, conflicts: [{ ...incoming, kind: 'duplicate' }] }), undefined);
    assert.equal(newerVersion(history), undefined);
  });

  it('searches the versions by what their rows say', () => {
    const versions = [
      { ...stored, version: '1.2.0', createdBy: 'Ann', changelog: 'Asks for a tone', labels: ['staging'] },
      { ...stored, version: '1.1.0', createdBy: 'Tom', changelog: 'Names the shop' },
    ];
    const found = (search: string) => fittingVersions(versions, search).map(({ version }) => version);
    assert.deepEqual(found(' '), ['1.2.0', '1.1.0']);
    assert.deepEqual(found('tone ANN'), ['1.2.0']);
    assert.deepEqual(found('staging'), ['1.2.0']);
    assert.deepEqual(found('1.1'), ['1.1.0']);
    assert.deepEqual(found('nobody'), []);
  });

  it('shows what Git refused after the version was stored', () => {
    const after = receive(receive(empty, show('a')), {
      kind: 'committed',
      version: '1.2.1',
      warning: 'A hook failed.',
    });
    assert.equal(after.kind === 'prompt' && after.warning, 'A hook failed.');
  });

  it('offers the file’s own version where none is stored', () => {
    const first = { ...history, versions: [], changed: null };
    assert.deepEqual(commitPlan(first, { bump: 'patch', changelog: '' }), {
      bump: 'first',
      version: '1.2.0',
    });
  });

  it('says why there is nothing to commit', () => {
    assert.deepEqual(commitPlan({ ...history, changed: false }, { bump: 'patch', changelog: '' }), {
      idle: 'No changes since 1.2.0',
    });
    assert.deepEqual(
      commitPlan({ ...history, blocked: 'Mend the errors first.' }, { bump: 'patch', changelog: '' }),
      {
        idle: 'Mend the errors first.',
      },
    );
  });

  it('keeps a half-written changelog while the same prompt is shown, and drops it with another', () => {
    const writing = withChangelog(receive(empty, show('a')), 'Warmer');
    assert.equal(changelogOf(receive(writing, show('a'))), 'Warmer');
    assert.equal(changelogOf(receive(writing, show('b'))), '');
  });

  it('clears the form after a commit, and keeps it after a refusal', () => {
    const writing = withChangelog(receive(empty, show('a')), 'Warmer');
    assert.equal(changelogOf(receive(writing, { kind: 'committed', version: '1.2.1' })), '');
    assert.equal(changelogOf(receive(writing, { kind: 'refused', message: 'It exists.' })), 'Warmer');
  });
});

function show(key: string): ToHistory {
  return { kind: 'show', key, history, author: null };
}

function withChangelog(panel: Panel, changelog: string): Panel {
  if (panel.kind !== 'prompt') throw new Error('No prompt is shown.');
  return { ...panel, draft: { bump: 'minor', changelog } };
}

function changelogOf(panel: Panel): string | undefined {
  return panel.kind === 'prompt' ? filledIn(panel.history, panel.draft).changelog : undefined;
}
