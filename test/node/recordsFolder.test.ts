import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { isInside, recordsFolder } from '../../server/src/node/recordsFolder.js';

const workspace = path.resolve('/work-space');

function place(promptFolder: string, storage = '', workspaceFolder: string | undefined = workspace): string {
  return recordsFolder({ promptFolder: path.join(workspace, promptFolder), workspaceFolder, storage });
}

describe('recordsFolder', () => {
  it('is beside the prompt folder', () =>
    assert.equal(place('app/prompts'), path.join(workspace, 'app/versions')));

  it('is beside the prompt folder at the top', () =>
    assert.equal(place('prompts'), path.join(workspace, 'versions')));

  it('is inside the prompt folder when that is the workspace folder', () => {
    assert.equal(place('.'), path.join(workspace, 'versions'));
  });

  it('is what the setting says', () =>
    assert.equal(place('app/prompts', 'store/v'), path.join(workspace, 'store/v')));

  it('is inside the prompt folder of a file opened alone', () => {
    const promptFolder = path.join(workspace, 'prompts');
    assert.equal(
      recordsFolder({ promptFolder, workspaceFolder: undefined, storage: 'store' }),
      path.join(promptFolder, 'versions'),
    );
  });
});

describe('isInside', () => {
  for (const [inner, expected] of [
    ['.', true],
    ['a/b', true],
    ['..a', true],
    ['..', false],
    ['../work-space-2', false],
  ] as const) {
    it(`is ${String(expected)} for ${inner}`, () =>
      assert.equal(isInside(workspace, path.join(workspace, inner)), expected));
  }
});
