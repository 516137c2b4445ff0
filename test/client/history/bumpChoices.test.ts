import assert from 'node:assert/strict';
import { bumpChoices } from '../../../client/src/history/bumpChoices.js';
import type { PromptHistory } from '../../../server/src/protocol/index.js';

const stored = {
  version: '1.2.0',
  createdAt: null,
  createdBy: null,
  changelog: null,
  checksum: 'verified',
  labels: [],
} as const;

function history(given: Partial<PromptHistory>): PromptHistory {
  const next = { major: '2.0.0', minor: '1.3.0', patch: '1.2.1' };
  return { id: 'a', version: '1.2.0', versions: [stored], changed: true, blocked: null, next, ...given };
}

function checkChoices(given: Partial<PromptHistory>, expected: string): void {
  const found = bumpChoices(history(given));
  const shown =
    found.kind === 'none'
      ? found.reason
      : found.choices.map(({ bump, version }) => `${bump} ${version}`).join(', ');
  assert.equal(shown, expected);
}

describe('what a commit can make', () => {
  it('is one of three steps, the smallest first', () =>
    checkChoices({}, 'patch 1.2.1, minor 1.3.0, major 2.0.0'));

  it('is the first version when none is stored', () =>
    checkChoices({ versions: [], changed: null }, 'first 1.2.0'));

  it('is nothing without changes', () => checkChoices({ changed: false }, "'a' has no changes since 1.2.0."));

  it('is nothing while it is blocked, and says why', () =>
    checkChoices(
      { blocked: 'The file has errors. Correct them first.' },
      'The file has errors. Correct them first.',
    ));

  it('is nothing for a version that cannot be counted up', () =>
    checkChoices({ next: null }, "The version of 'a' is not MAJOR.MINOR.PATCH. Change it to such a number."));
});
