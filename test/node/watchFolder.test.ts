import assert from 'node:assert/strict';
import { mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { PromptNotFoundError, type Observer } from '../../server/src/core/index.js';
import { fileStorage, managerOfFolder } from '../../server/src/node/index.js';
import { countingRunner } from '../support/memoryManager.js';

const text = (id: string, content: string): string =>
  `id: ${id}\nformat: text\ntemplate: {content: ${content}}\n`;

describe('watching a folder of prompts', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'watched-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('tells of files that come, change and go, and of nothing else', async () => {
    const told: string[] = [];
    let heard: (uri: string) => void = () => undefined;
    const next = (): Promise<string> => new Promise((resolve) => (heard = resolve));
    const stop = fileStorage(folder).watch?.((uri) => {
      told.push(uri);
      heard(uri);
    });
    const uri = pathToFileURL(path.join(folder, 'a.yaml')).href;

    const came = next();
    write('notes.txt', 'Nothing');
    write('.a.lock', '');
    write('a.yaml', text('a', 'One'));
    assert.equal(await came, uri);

    const changed = next();
    // As an editor saves: another file takes the place.
    write('.a.yaml.tmp', text('a', 'Two'));
    renameSync(path.join(folder, '.a.yaml.tmp'), path.join(folder, 'a.yaml'));
    assert.equal(await changed, uri);

    const went = next();
    unlinkSync(path.join(folder, 'a.yaml'));
    assert.equal(await went, uri);
    stop?.();
    assert.deepEqual(new Set(told), new Set([uri]));
  });

  it('brings a manager up to date with what others write', async () => {
    write('a.yaml', text('a', 'One'));
    let heard: (event: string) => void = () => undefined;
    const next = (): Promise<string> => new Promise((resolve) => (heard = resolve));
    const observer: Observer = {
      onPromptRegistered: ({ prompt }) => heard(`registered ${prompt.id}`),
      onPromptUpdated: ({ prompt }) => heard(`updated ${prompt.id}`),
      onPromptDeleted: ({ prompt }) => heard(`deleted ${prompt.id}`),
    };
    const manager = managerOfFolder(countingRunner(), { folder }, { observers: [observer] });
    await manager.load();
    const stop = manager.watch();
    try {
      assert.equal((await manager.render('a')).text, 'One');

      const updated = next();
      write('a.yaml', text('a', 'Two'));
      assert.equal(await updated, 'updated a');
      assert.equal((await manager.render('a')).text, 'Two');

      const registered = next();
      write('b.yaml', text('b', 'New'));
      assert.equal(await registered, 'registered b');

      const deleted = next();
      unlinkSync(path.join(folder, 'a.yaml'));
      assert.equal(await deleted, 'deleted a');
      await assert.rejects(manager.get('a'), PromptNotFoundError);
    } finally {
      stop();
    }
  });

  it('tells nothing of a folder that is not there', () => {
    const stop = fileStorage(path.join(folder, 'nowhere')).watch?.(() => assert.fail('Nothing is there.'));
    stop?.();
  });

  function write(file: string, content: string): void {
    writeFileSync(path.join(folder, file), content);
  }
});
