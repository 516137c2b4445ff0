import assert from 'node:assert/strict';
import {
  changeDecoration,
  changedKeys,
  problemDecoration,
  viewBadge,
} from '../../../client/src/prompts/decoration.js';
import { promptSummary } from '../../support/promptSummary.js';

describe('the decorations of a prompt’s row', () => {
  it('count errors in the colour of errors, before warnings', () =>
    assert.deepEqual(problemDecoration(promptSummary({ errors: 1, warnings: 3 })), {
      badge: '1',
      color: 'list.errorForeground',
      tooltip: '1 error, 3 warnings',
    }));

  it('count warnings in the colour of warnings', () =>
    assert.deepEqual(problemDecoration(promptSummary({ warnings: 2 })), {
      badge: '2',
      color: 'list.warningForeground',
      tooltip: '2 warnings',
    }));

  it('fit two characters', () =>
    assert.equal(problemDecoration(promptSummary({ errors: 120 }))?.badge, '9+'));

  it('are none without problems', () => assert.equal(problemDecoration(promptSummary()), undefined));

  it('mark a prompt that differs from its newest version', () => {
    const decoration = changeDecoration(promptSummary({ changed: true, versions: ['1.1.0'] }));
    assert.equal(decoration?.badge, 'M');
    assert.equal(decoration.tooltip, 'changed since 1.1.0');
  });

  it('do not mark an unchanged prompt or one without versions', () => {
    assert.equal(changeDecoration(promptSummary({ changed: false })), undefined);
    assert.equal(changeDecoration(promptSummary({ changed: null })), undefined);
  });
});

describe('decorations are drawn anew', () => {
  const one = { badge: '1', color: 'red', tooltip: '1 error' };
  const two = { badge: '2', color: 'red', tooltip: '2 errors' };

  it('where they came, went or changed, and nowhere else', () =>
    assert.deepEqual(
      changedKeys(
        new Map([
          ['gone', one],
          ['more', one],
          ['same', one],
        ]),
        new Map([
          ['more', two],
          ['same', { ...one }],
          ['new', one],
        ]),
      ),
      ['gone', 'more', 'new'],
    ));
});

describe('the badge of the view', () => {
  it('counts the prompts with errors, not the errors', () =>
    assert.deepEqual(viewBadge([promptSummary({ errors: 5 }), promptSummary({ warnings: 1 })]), {
      value: 1,
      tooltip: '1 prompt with errors',
    }));

  it('is not there without errors', () =>
    assert.equal(viewBadge([promptSummary({ warnings: 1 })]), undefined));
});
