import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  createMemoryStorage,
  PromptNotFoundError,
  PromptValidationError,
  StorageWriteError,
  VersionConflictError,
  VersionError,
  VersionNotFoundError,
  type StorageBackend,
} from '../../../server/src/core/index.js';
import { heardBy, memoryManager } from '../../support/memoryManager.js';

const greeting = {
  id: 'greeting',
  format: 'text',
  template: { content: 'Hello {{name}}!', variables: ['name'] },
  metadata: { tags: ['Warm'] },
};

const commented = `# Who we greet
id: greeting
version: 1.0.0
format: text
template:
  content: |-  # the words
    Hello {{name}}!
    How are you?
  variables: [name]
status: draft # not yet
`;

describe('PromptManager', () => {
  describe('creates', () => {
    it('a prompt with its first version, and tells observers in order', async () => {
      const { observer, heard } = heardBy();
      const manager = await memoryManager({}, { observers: [observer] });
      const made = await manager.create(greeting, { changelog: 'First.', createdBy: 'Ann' });
      assert.deepEqual([made.version, made.status, made.metadata.tags], ['1.0.0', 'draft', ['warm']]);
      assert.deepEqual(heard, ['registered greeting 1.0.0', 'version greeting 1.0.0 after nothing']);
      const [stored] = await manager.history('greeting');
      assert.deepEqual(
        [stored?.changelog, stored?.createdBy, stored?.checksum],
        ['First.', 'Ann', 'verified'],
      );
      assert.deepEqual(await manager.verify('greeting'), []);
    });

    it('nothing twice: the same again changes nothing, another body is a conflict', async () => {
      const manager = await memoryManager();
      const made = await manager.create(greeting);
      assert.equal(await manager.create(greeting), made);
      const other = { ...greeting, template: { content: 'Bye.' } };
      await assert.rejects(manager.create(other), VersionConflictError);
      assert.equal(manager.registry.count, 1);
    });

    it('no prompt that is not as the model demands, told without its values', async () => {
      const manager = await memoryManager();
      const bad = { id: 'a', format: 'text', template: { content: ' ', variables: ['my secret'] } };
      await assert.rejects(manager.create(bad), (error) => {
        assert.ok(error instanceof PromptValidationError);
        assert.equal(error.context.problems.length, 2);
        assert.ok(!error.message.includes('my secret'));
        return true;
      });
    });

    for (const id of ['../evil', 'CON', 'a/b', 'x'.repeat(300), 'Greeting', ' ', 'a\nb']) {
      it(`no prompt with the id ${JSON.stringify(id.slice(0, 20))}`, async () => {
        const manager = await memoryManager({ greeting: commented });
        await assert.rejects(manager.create({ ...greeting, id }), PromptValidationError);
        assert.equal(manager.registry.count, 1);
      });
    }
  });

  describe('updates', () => {
    it('what is given, in the file as it is written, with the bump that the change implies', async () => {
      const storage = createMemoryStorage({ greeting: commented });
      const { observer, heard } = heardBy();
      const manager = await memoryManager({}, { storage });
      manager.addObserver(observer);
      const updated = await manager.update('greeting', {
        template: { content: 'Hello {{name}} of {{city}}!\nHow are you?', variables: ['name', 'city'] },
        status: 'active',
      });
      assert.equal(updated.version, '2.0.0');
      assert.deepEqual(heard, ['updated greeting 2.0.0 from 1.0.0', 'version greeting 2.0.0 after nothing']);
      const text = (await storage.read('memory:///prompts/greeting.yaml'))?.text ?? '';
      assert.match(text, /^# Who we greet\nid: greeting\nversion: 2\.0\.0\n/);
      assert.match(
        text,
        / {2}content: \|- {2}# the words\n {4}Hello \{\{name\}\} of \{\{city\}\}!\n {4}How are you\?\n/,
      );
      assert.match(text, /status: active # not yet\n/);
    });

    it('with the bump that is asked for, or without a version', async () => {
      const manager = await memoryManager({ greeting: commented });
      assert.equal(
        (await manager.update('greeting', { status: 'active' }, { bump: 'minor' })).version,
        '1.1.0',
      );
      const draft = await manager.update('greeting', { metadata: { author: 'Ann' } }, { bump: 'none' });
      assert.deepEqual([draft.version, draft.metadata.author], ['1.1.0', 'Ann']);
      assert.deepEqual(
        (await manager.history('greeting')).map(({ version }) => version),
        ['1.1.0'],
      );
      assert.equal((await manager.get('greeting', '1.1.0')).metadata.author, null);
    });

    it('nothing without a difference, and no prompt that is not there', async () => {
      const { observer, heard } = heardBy();
      const manager = await memoryManager({ greeting: commented });
      manager.addObserver(observer);
      assert.equal((await manager.update('greeting', { status: 'draft' })).version, '1.0.0');
      await assert.rejects(manager.update('nobody', { status: 'draft' }), PromptNotFoundError);
      await assert.rejects(manager.update('greeting', { id: 'other' }), PromptValidationError);
      assert.deepEqual(heard, []);
    });

    it('no history through another name', async () => {
      const manager = await memoryManager();
      const made = await manager.create(greeting);
      assert.throws(() => Object.assign(made, { version: '9.9.9' }), TypeError);
      assert.throws(() => Object.assign(made.metadata, { author: 'x' }), TypeError);
      await manager.update('greeting', { template: { content: 'Bye {{name}}!' } });
      assert.equal((await manager.get('greeting', '1.0.0')).template?.content, 'Hello {{name}}!');
    });
  });

  describe('keeps versions', () => {
    it('and finds them by number, label and latest', async () => {
      const manager = await memoryManager();
      await manager.create(greeting);
      await manager.update('greeting', { template: { content: 'Hi {{name}}!' } });
      await manager.label('greeting', 'staging', { version: 'latest', by: 'Ann' });
      await assert.rejects(manager.label('greeting', 'production', { version: '1.0.0' }), VersionError);
      await manager.label('greeting', 'production', { version: '1.0.0', confirm: true });
      const found = await Promise.all(
        [undefined, 'latest', 'staging', '1.0.0', 'production'].map((word) => manager.get('greeting', word)),
      );
      assert.deepEqual(
        found.map(({ version }) => version),
        ['1.0.1', '1.0.1', '1.0.1', '1.0.0', '1.0.0'],
      );
      await assert.rejects(manager.get('greeting', '7.0.0'), VersionNotFoundError);
      await assert.rejects(manager.get('greeting', 'nowhere'), VersionNotFoundError);
      assert.equal((await manager.labels('greeting')).get('staging')?.by, 'Ann');
    });

    it('compares, restores and tells what led to a version', async () => {
      const manager = await memoryManager();
      await manager.create(greeting, { changelog: 'First.' });
      await manager.update(
        'greeting',
        { template: { content: 'Hi {{name}} {{more}}!' } },
        { changelog: 'More.' },
      );
      const { bump, templateChanged, metadataChanged, changes } = await manager.compare(
        'greeting',
        '1.0.0',
        '2.0.0',
      );
      assert.deepEqual([bump, templateChanged, metadataChanged], ['major', true, false]);
      assert.deepEqual(
        changes.map(({ kind }) => kind),
        ['required-variable-added', 'content-changed'],
      );
      const values = { name: 'Ann', city: 'Rome' };
      const { rendered } = await manager.compare('greeting', '1.0.0', 'latest', { values });
      assert.equal(rendered?.from, 'Hello Ann!');
      assert.equal(rendered.to, (await manager.render('greeting', values)).text);
      const gone = new AbortController();
      gone.abort(new Error('Nobody waits.'));
      const before = await manager.history('greeting');
      for (const attempt of [
        manager.create({ id: 'late', format: 'text', template: { content: 'x' } }, { signal: gone.signal }),
        manager.update('greeting', { status: 'archived' }, { signal: gone.signal }),
        manager.bump('greeting', { bump: 'major', signal: gone.signal }),
        manager.restore('greeting', '1.0.0', { signal: gone.signal }),
        manager.get('greeting', '1.0.0', { signal: gone.signal }),
        manager.history('greeting', { signal: gone.signal }),
        manager.changelog('greeting', { signal: gone.signal }),
        manager.compare('greeting', '1.0.0', 'latest', { signal: gone.signal }),
        manager.verify('greeting', { signal: gone.signal }),
        manager.label('greeting', 'staging', { version: '1.0.0', signal: gone.signal }),
        manager.delete('greeting', '1.0.0', { signal: gone.signal }),
        manager.delete('greeting', undefined, { signal: gone.signal }),
      ])
        await assert.rejects(attempt, /Nobody waits/);
      assert.deepEqual(await manager.history('greeting'), before);
      assert.equal((await manager.labels('greeting')).size, 0);
      assert.equal(manager.registry.exists('late'), false);
      const unknown = { bump: 'huge' } as unknown as { readonly bump: 'patch' };
      for (const attempt of [
        manager.bump('greeting', unknown),
        manager.update('greeting', { status: 'draft' }, unknown),
        manager.restore('greeting', '1.0.0', unknown),
      ])
        await assert.rejects(
          attempt,
          /There is no bump 'huge'; it can be 'major', 'minor', 'patch' or 'auto'/,
        );
      const restored = await manager.restore('greeting', '1.0.0', { bump: 'patch' });
      assert.deepEqual([restored.version, restored.template?.content], ['2.0.1', 'Hello {{name}}!']);
      const log = await manager.changelog('greeting', { from: '1.0.0' });
      assert.deepEqual(
        log.map(({ version, changelog }) => `${version} ${changelog}`),
        ['2.0.1 Restores version 1.0.0.', '2.0.0 More.'],
      );
      await assert.rejects(manager.restore('greeting', '4.0.0'), VersionNotFoundError);
    });

    it('of what a file says, when it was changed by hand', async () => {
      const storage = createMemoryStorage({ greeting: commented });
      const manager = await memoryManager({}, { storage });
      assert.equal((await manager.bump('greeting')).version, '1.0.0');
      await assert.rejects(manager.bump('greeting'), VersionError);
      const uri = 'memory:///prompts/greeting.yaml';
      const { text } = (await storage.read(uri)) ?? { text: '' };
      await storage.write({ uri, text: text.replace('How are', 'Where are'), expected: { text } });
      const bumped = await manager.bump('greeting', { changelog: 'Where.' });
      assert.equal(bumped.version, '1.0.1');
      assert.deepEqual(
        (await manager.verify('greeting')).map(({ code }) => code),
        ['changelog-missing'],
      );
    });

    it('until they are deleted: one, or all with the prompt', async () => {
      const { observer, heard } = heardBy();
      const manager = await memoryManager();
      await manager.create(greeting);
      await manager.update('greeting', { status: 'active' });
      manager.addObserver(observer);
      assert.deepEqual(await manager.delete('greeting', '1.0.0'), ['1.0.0']);
      await assert.rejects(manager.get('greeting', '1.0.0'), VersionNotFoundError);
      await assert.rejects(manager.delete('greeting', '1.0.0'), VersionNotFoundError);
      assert.deepEqual(await manager.delete('greeting'), ['1.0.1']);
      await assert.rejects(manager.get('greeting'), PromptNotFoundError);
      assert.deepEqual(heard, ['deleted greeting 1.0.0', 'deleted greeting 1.0.1']);
      await manager.create(greeting);
    });
  });

  it('leaves everything as it was when a write fails', async () => {
    const memory = createMemoryStorage({ greeting: commented });
    let full = false;
    const storage: StorageBackend = {
      ...memory,
      write: (change) =>
        full
          ? Promise.reject(new StorageWriteError('Full.', { path: change.uri, reason: 'ENOSPC' }))
          : memory.write(change),
    };
    const { observer, heard } = heardBy();
    const manager = await memoryManager({}, { storage });
    manager.addObserver(observer);
    full = true;
    for (const act of [
      () => manager.update('greeting', { status: 'active' }),
      () => manager.bump('greeting'),
      () => manager.create({ ...greeting, id: 'other' }),
    ]) {
      await assert.rejects(act(), StorageWriteError);
    }
    assert.deepEqual(await manager.history('greeting'), []);
    assert.equal((await manager.get('greeting')).status, 'draft');
    assert.equal((await memory.read('memory:///prompts/greeting.yaml'))?.text, commented);
    assert.deepEqual([heard, manager.registry.exists('other')], [[], false]);
    full = false;
    assert.equal((await manager.update('greeting', { status: 'active' })).version, '1.0.1');
  });

  it('edits a prompt of a collection in its place', async () => {
    const one = 'id: a\n  format: text\n  template: {content: A}\n';
    const text = `prompts:\n- ${one}# between\n- ${one.replace('a', 'b')}`;
    const storage = createMemoryStorage({ both: text });
    const manager = await memoryManager({}, { storage });
    await manager.update('b', { status: 'active' });
    await manager.delete('a');
    const now = (await storage.read('memory:///prompts/both.yaml'))?.text ?? '';
    assert.ok(now.startsWith('prompts:\n# between\n- id: b\n'), now);
    assert.deepEqual(
      manager.list().items.map(({ id, status }) => `${id} ${status}`),
      ['b active'],
    );
  });
});
