import assert from 'node:assert/strict';
import { copyPrompt, editPrompt, type PromptChange } from '../../../server/src/protocol/index.js';
import { applyEdits, LineIndex } from '../../../server/src/core/index.js';
import { withSession } from '../../support/lspSession.js';
import { uriOf } from '../../support/workspaceOf.js';

const uri = uriOf('prompts/a.yaml');
const text = `id: a # ours
version: 2.1.0
uid: 6b1f0f4e-0000-4000-8000-000000000000
format: text
template: {content: Hi}
status: active
metadata:
  tags: [shop]
`;

describe('editing prompts from the tree', () => {
  for (const [change, expected] of [
    [{ kind: 'status', status: 'archived' }, text.replace('active', 'archived')],
    [{ kind: 'tags', tags: ['shop', 'mail'] }, text.replace('[shop]', '[shop, mail]')],
    [{ kind: 'id', id: 'b' }, text.replace('id: a', 'id: b')],
  ] as const satisfies readonly (readonly [PromptChange, string])[])
    it(`changes only the ${change.kind}`, async () => {
      assert.equal(await changed(change), expected);
    });

  it('refuses an id that cannot name a file, and a change without a place', async () => {
    assert.match(String(await changed({ kind: 'id', id: '../evil' })), /cannot be an id/);
    assert.match(String(await changed({ kind: 'remove' })), /no place/);
  });

  it('copies a prompt as a draft with a number of its own', async () => {
    await withSession({}, async (session) => {
      await session.open(uri, text);
      const copy = await session.ask(copyPrompt, { uri, index: 0, id: 'b' });
      assert.ok(copy.kind === 'text');
      assert.equal(copy.extension, 'yaml');
      const uid = /uid: (.*)/.exec(copy.text)?.[1] ?? '';
      assert.notEqual(uid, '6b1f0f4e-0000-4000-8000-000000000000');
      const expected = text
        .replace('id: a', 'id: b')
        .replace('2.1.0', '1.0.0')
        .replace('active', 'draft')
        .replace(/uid: .*/, `uid: ${uid}`);
      assert.equal(copy.text, expected);
    });
  });
});

async function changed(change: PromptChange): Promise<string | undefined> {
  let result: string | undefined;
  await withSession({}, async (session) => {
    await session.open(uri, text);
    const answer = await session.ask(editPrompt, { uri, index: 0, change });
    const lines = new LineIndex(text);
    result =
      answer.kind === 'refused'
        ? answer.message
        : applyEdits(
            text,
            answer.edits.map(({ range, newText }) => ({
              span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
              text: newText,
            })),
          );
  });
  return result;
}
