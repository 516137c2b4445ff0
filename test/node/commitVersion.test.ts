import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import {
  changedSince,
  listVersions,
  planCommit,
  readPrompt,
  readPromptFile,
  StorageWriteError,
  type CommitPlan,
  type CommitRequest,
  type StoredVersion,
  type VersionStore,
} from '../../server/src/core/index.js';
import { commitVersion } from '../../server/src/node/commitVersion.js';
import { fileVersionStore } from '../../server/src/node/fileVersionStore.js';
import { sha256 } from '../../server/src/node/sha256.js';
import { systemDefaults } from '../../server/src/node/systemClock.js';
import { sharedFolder } from '../support/shared.js';
import { filesIn, temporaryFolders, versionStoreFixture } from '../support/versionStore.js';

const means = { ...systemDefaults, sha256 };

describe('commitVersion', () => {
  const newFolder = temporaryFolders();

  /** A prompt of a store on disk, as the editor's server would handle it. */
  class Desk {
    readonly file: string;
    readonly store: VersionStore;

    constructor(
      readonly folder: string,
      readonly id: string,
    ) {
      this.file = path.join(folder, 'prompts', `${id}.yaml`);
      this.store = fileVersionStore({
        promptFolder: path.join(folder, 'prompts'),
        recordsFolder: path.join(folder, 'versions'),
      });
    }

    async plan(bump: CommitRequest['bump']): Promise<CommitPlan> {
      const file = readPromptFile(`file://${this.file}`, readFileSync(this.file, 'utf8'));
      const [prompt] = file.prompts;
      assert.ok(prompt);
      const stored = (await this.versions()).map(({ version }) => version);
      const plan = planCommit(
        { file, prompt, bump, changelog: `a ${bump} change`, author: 'Zoë', stored },
        means,
      );
      assert.ok(plan.kind === 'commit', plan.kind === 'refused' ? plan.message : '');
      return plan;
    }

    async commit(bump: CommitRequest['bump']): Promise<readonly string[]> {
      return commitVersion({ plan: await this.plan(bump), file: this.file, store: this.store });
    }

    async versions(): Promise<readonly StoredVersion[]> {
      return listVersions(await this.store.list(this.id), sha256);
    }

    edit(from: string, to: string): void {
      const text = readFileSync(this.file, 'utf8');
      assert.ok(text.includes(from));
      writeFileSync(this.file, text.replace(from, to));
    }
  }

  async function checkContinued(desk: Desk, edit: readonly [string, string]): Promise<void> {
    const before = filesIn(desk.folder);
    const old = (await desk.versions()).map(({ version }) => version);
    desk.edit(...edit);
    await desk.commit('patch');
    await desk.commit('minor');
    await desk.commit('major');

    const versions = await desk.versions();
    assert.deepEqual(
      versions.map(({ version }) => version),
      ['2.0.0', '1.2.0', '1.1.1', ...old],
    );
    for (const [index, { checksum, parentVersion }] of versions.entries()) {
      assert.equal(checksum, 'verified');
      assert.equal(parentVersion, versions[index + 1]?.version ?? null);
    }
    const after = filesIn(desk.folder);
    for (const [file, text] of Object.entries(before)) {
      if (file !== `prompts/${desk.id}.yaml`) assert.equal(after[file], text, file);
    }
    assert.equal(after[`prompts/${desk.id}.yaml`], after[`prompts/${desk.id}/_versions/2.0.0.yaml`]);
    assert.equal(Object.keys(after).length, Object.keys(before).length + 6);
  }

  it('continues a store of the library so that every record stays valid', async () => {
    await checkContinued(new Desk(newFolder(versionStoreFixture), 'support_reply'), [
      'polite, brief',
      'polite, short',
    ]);
  });

  const golden = sharedFolder('golden');
  if (golden === undefined) {
    it('continues the golden store (not here)', () =>
      console.log('      The golden data is not on this machine.'));
  } else {
    it('continues the golden store', async () => {
      await checkContinued(new Desk(newFolder(path.join(golden, 'version-store-demo')), 'greet'), [
        'Hello there',
        'Good day',
      ]);
    });
  }

  it('changes only version and updated_at of a file that the library wrote', async () => {
    const desk = new Desk(newFolder(versionStoreFixture), 'support_reply');
    const before = readFileSync(desk.file, 'utf8').split('\n');
    await desk.commit('minor');
    const after = readFileSync(desk.file, 'utf8').split('\n');
    const changed = after.filter((line, index) => line !== before[index]).map((line) => line.split(':')[0]);
    assert.deepEqual(changed, ['version', 'updated_at']);
    assert.equal(after.length, before.length);
    assert.match(after.join('\n'), /^version: 1\.2\.0\n/m);
  });

  it('keeps comments and formatting, and tells what has changed since', async () => {
    const folder = newFolder(versionStoreFixture);
    const desk = new Desk(folder, 'tidy');
    writeFileSync(
      desk.file,
      '# Mine.\nid: tidy   # here\n\nformat: text\ntemplate: {content: "Hi"}  # flow\n',
    );
    const files = await desk.commit('first');
    assert.equal(files.length, 3);
    const text = readFileSync(desk.file, 'utf8');
    for (const part of ['# Mine.\nid: tidy   # here\n', 'format: text\ntemplate: {content: "Hi"}  # flow\n'])
      assert.ok(text.includes(part), text);
    assert.deepEqual(
      (await desk.versions()).map(({ version, checksum }) => [version, checksum]),
      [['1.0.0', 'verified']],
    );

    const stored = promptOf((await desk.store.read('tidy', '1.0.0'))?.text ?? '');
    assert.equal(changedSince(promptOf(readFileSync(desk.file, 'utf8')), stored), false);
    desk.edit('"Hi"', '"Hello"');
    assert.equal(changedSince(promptOf(readFileSync(desk.file, 'utf8')), stored), true);
  });

  it('refuses a file that has changed meanwhile and takes back what it wrote', async () => {
    const desk = new Desk(newFolder(versionStoreFixture), 'support_reply');
    const plan = await desk.plan('patch');
    desk.edit('status: active', 'status: draft');
    const before = filesIn(desk.folder);
    await assert.rejects(commitVersion({ plan, file: desk.file, store: desk.store }), (error) => {
      assert.ok(error instanceof StorageWriteError);
      assert.equal(error.context.reason, 'changed');
      return true;
    });
    assert.deepEqual(filesIn(desk.folder), before);
  });

  it('lets one of two commits at once win and the other change nothing', async () => {
    const desk = new Desk(newFolder(versionStoreFixture), 'support_reply');
    const plan = await desk.plan('patch');
    const commits = [1, 2, 3].map(() => commitVersion({ plan, file: desk.file, store: desk.store }));
    const outcomes = await Promise.allSettled(commits);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected', 'rejected']);
    assert.deepEqual((await desk.versions()).map(({ version, checksum }) => [version, checksum])[0], [
      '1.1.1',
      'verified',
    ]);
    assert.match(readFileSync(desk.file, 'utf8'), /^version: 1\.1\.1$/m);
  });
});

function promptOf(text: string): Parameters<typeof changedSince>[0] {
  const data = readPromptFile('file:///prompts/tidy.yaml', text).prompts[0]?.data;
  assert.ok(data, text);
  const { prompt } = readPrompt(data, systemDefaults);
  assert.ok(prompt);
  return prompt;
}
