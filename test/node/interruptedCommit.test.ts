import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import {
  leftoverOfVersion,
  bumpVersion,
  listVersions,
  planCommit,
  readPrompt,
  readPromptFile,
  verifyStored,
  type CommitPlan,
  type CommitRefusal,
  type CommitRequest,
} from '../../server/src/core/index.js';
import { commitVersion, fileVersionStore, sha256, systemDefaults } from '../../server/src/node/index.js';
import { filesIn, temporaryFolders, versionStoreFixture } from '../support/versionStore.js';

describe('a commit that was interrupted', () => {
  const newFolder = temporaryFolders();

  async function plan(folder: string, bump: CommitRequest['bump']): Promise<CommitPlan | CommitRefusal> {
    const { read, store, stored } = await look(folder);
    const [prompt] = read.prompts;
    assert.ok(prompt);
    const now = prompt.version?.value ?? '';
    const leftover = await leftoverOfVersion(
      { store, id: 'support_reply', stored },
      bump === 'first' ? now : bumpVersion(now, bump),
    );
    const versions = listVersions(stored, sha256).map(({ version }) => version);
    const request = {
      file: read,
      prompt,
      bump,
      changelog: 'Again.',
      author: 'Bo',
      stored: versions,
      leftover,
    };
    return planCommit(request, { ...systemDefaults, sha256 });
  }

  async function look(folder: string) {
    const promptFolder = path.join(folder, 'prompts');
    const file = path.join(promptFolder, 'support_reply.yaml');
    const store = fileVersionStore({ promptFolder, recordsFolder: path.join(folder, 'versions') });
    const read = readPromptFile(`file://${file}`, readFileSync(file, 'utf8'));
    return { file, store, read, stored: await store.list('support_reply') };
  }

  async function findings(folder: string): Promise<readonly string[]> {
    const { read, store, stored } = await look(folder);
    const data = read.prompts[0]?.data;
    const current = data && readPrompt(data, systemDefaults).prompt;
    const found = await verifyStored({ store, id: 'support_reply', current, stored }, sha256);
    return found
      .filter(({ severity }) => severity !== 'hint')
      .map(({ code, version }) => `${code} ${version ?? ''}`);
  }

  /** Commits a patch, and takes back the file and what else the interruption would have kept from being written. */
  async function interrupt(
    ...missing: readonly string[]
  ): Promise<{ folder: string; whole: Record<string, string> }> {
    const folder = newFolder(versionStoreFixture);
    const { file, store } = await look(folder);
    const before = readFileSync(file, 'utf8');
    const planned = await plan(folder, 'patch');
    assert.ok(planned.kind === 'commit');
    await commitVersion({ plan: planned, file, store });
    const whole = { ...filesIn(folder) };
    writeFileSync(file, before);
    for (const name of missing) rmSync(path.join(folder, name));
    return { folder, whole };
  }

  it('is told by verify and finished by the same bump, byte for byte', async () => {
    const { folder, whole } = await interrupt();
    assert.deepEqual(await findings(folder), ['commit-interrupted 1.1.1']);
    const planned = await plan(folder, 'patch');
    assert.ok(planned.kind === 'commit', planned.kind === 'refused' ? planned.message : '');
    const { file, store } = await look(folder);
    const written = await commitVersion({ plan: planned, file, store });
    assert.equal(written.length, 3);
    assert.deepEqual(filesIn(folder), whole);
    assert.deepEqual(await findings(folder), []);
  });

  it('gets the record that it lacks', async () => {
    const { folder, whole } = await interrupt('versions/support_reply_1.1.1.json');
    const planned = await plan(folder, 'patch');
    assert.ok(planned.kind === 'commit', planned.kind === 'refused' ? planned.message : '');
    const { file, store } = await look(folder);
    await commitVersion({ plan: planned, file, store });
    const after = filesIn(folder);
    assert.equal(after['prompts/support_reply.yaml'], whole['prompts/support_reply.yaml']);
    assert.deepEqual(await findings(folder), []);
    assert.deepEqual(Object.keys(after), Object.keys(whole));
  });

  it('is not finished with another content, nor when newer versions are stored', async () => {
    const { folder } = await interrupt();
    const { file } = await look(folder);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('status: active', 'status: draft'));
    const other = await plan(folder, 'patch');
    assert.ok(other.kind === 'refused');
    assert.match(other.message, /already stored; choose a larger bump\.$/);
    const larger = await plan(folder, 'minor');
    assert.ok(larger.kind === 'commit');
    const { store } = await look(folder);
    await commitVersion({ plan: larger, file, store });
    writeFileSync(file, text);
    assert.equal((await plan(folder, 'patch')).kind, 'refused');
  });

  it('does not make a finished version a second time', async () => {
    const folder = newFolder(versionStoreFixture);
    assert.equal((await plan(folder, 'first')).kind, 'refused');
  });
});
