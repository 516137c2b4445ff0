import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { checkId } from '../../../client/src/newPrompt/checkId.js';
import { promptFolder } from '../../../client/src/newPrompt/promptFolder.js';
import { starterFile } from '../../../client/src/newPrompt/starter.js';
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

  it('is the one with most prompts', () => {
    const at = (uri: string) => promptSummary({ uri });
    const prompts = [at('file:///w/a/1.yaml'), at('file:///w/b/2.yaml'), at('file:///w/b/3.yaml')];
    assert.equal(promptFolder(prompts, root), 'file:///w/b');
  });

  it('is ‘prompts’ in a workspace folder without prompts of its own', () => {
    const collection = promptSummary({ uri: 'file:///w/x/all.yaml', kind: 'collection' });
    const outside = promptSummary({ uri: 'file:///w2/x/a.yaml' });
    assert.equal(promptFolder([collection, outside], root), 'file:///w/prompts');
  });
});

describe('the file of a new prompt', () => {
  for (const kind of ['chat', 'text'] as const) {
    it(`is a ${kind} prompt that declares what it uses`, () => {
      const text = starterFile(kind, 'refund_reply');
      const { id, format, template, chat_template } = parse(text) as Record<
        string,
        Record<string, unknown> | string
      >;
      assert.deepEqual({ id, format }, { id: 'refund_reply', format: kind });
      const body = kind === 'chat' ? chat_template : template;
      const used = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      assert.deepEqual(typeof body === 'object' ? body['variables'] : undefined, used);
    });
  }
});
