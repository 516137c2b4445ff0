import assert from 'node:assert/strict';
import { promptStatus } from '../../../client/src/status/model.js';
import { promptSummary } from '../../support/promptSummary.js';

describe('the status bar', () => {
  it('shows id and version', () =>
    assert.deepEqual(promptStatus(promptSummary()), {
      text: '$(comment-discussion) refund_reply 1.2.0',
      tooltip: 'refund_reply 1.2.0. Show the history.',
      spoken: 'Prompt refund_reply 1.2.0',
    }));

  it('shows changes and problems', () =>
    assert.deepEqual(
      promptStatus(promptSummary({ changed: true, versions: ['1.1.0'], errors: 1, warnings: 2 })),
      {
        text: '$(comment-discussion) refund_reply 1.2.0 ● $(error) 1 $(warning) 2',
        tooltip: 'refund_reply 1.2.0, changed since 1.1.0, 1 error, 2 warnings. Show the history.',
        spoken: 'Prompt refund_reply 1.2.0, changed since 1.1.0, 1 error, 2 warnings',
      },
    ));

  it('does without a version', () =>
    assert.equal(promptStatus(promptSummary({ version: null })).text, '$(comment-discussion) refund_reply'));
});
