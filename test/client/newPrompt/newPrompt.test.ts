import assert from 'node:assert/strict';
import { checkId } from '../../../client/src/newPrompt/checkId.js';
import { promptFolders } from '../../../client/src/newPrompt/promptFolders.js';
import { promptSummary } from '../../support/promptSummary.js';

describe('the id of a new prompt', () => {
  const taken = ['refund_reply'];

  it('is made of letters, digits, dots, dashes and underscores', () => {
    for (const id of ['a', 'refund_reply_2', 'a-b.c']) assert.equal(checkId(id, taken), undefined);
  });

  it('is told what is wrong with it while it is typed', () => {
    const mistakes: readonly (readonly [string, RegExp])[] = [
      ['', /Type an id/],
      ['../evil', /‘\/’ cannot stand in an id/],
      ['a b', /‘ ’ cannot stand in an id/],
      ['a😀', /‘😀’ cannot stand in an id/],
      ['.hidden', /begins with a letter/],
      ['a.', /does not end with/],
      ['a'.repeat(101), /100 characters/],
      ['Refund_Reply', /There is a prompt ‘refund_reply’ already/],
    ];
    for (const [id, mistake] of mistakes) assert.match(checkId(id, taken) ?? '', mistake);
  });
});

describe('the folder of a new prompt', () => {
  const root = 'file:///w';

  it('is the one with most prompts, when several have some', () => {
    const at = (uri: string) => promptSummary({ uri });
    const prompts = [at('file:///w/a/1.yaml'), at('file:///w/b/2.yaml'), at('file:///w/b/3.yaml')];
    assert.deepEqual(promptFolders(prompts, root), [
      { uri: 'file:///w/b', count: 2 },
      { uri: 'file:///w/a', count: 1 },
    ]);
  });

  it('is ‘prompts’ in a workspace folder without prompts of its own', () => {
    const collection = promptSummary({ uri: 'file:///w/x/all.yaml', kind: 'collection' });
    const outside = promptSummary({ uri: 'file:///w2/x/a.yaml' });
    assert.deepEqual(promptFolders([collection, outside], root), [{ uri: 'file:///w/prompts', count: 0 }]);
  });
});
