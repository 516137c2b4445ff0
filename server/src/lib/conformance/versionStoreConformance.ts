import {
  checksum as checksumWith,
  dumpPrompt,
  readPrompt,
  VersionConflictError,
  writePromptYaml,
  writeRecord,
  type NewVersion,
  type Prompt,
  type VersionStore,
} from '../../core/index.js';
import { sha256 } from '../../node/index.js';
import { hold, refuses, type ConformanceCase } from './conformanceCase.js';

/** What a store of versions promises; `make` gives an empty one each time. */
export function versionStoreConformance(
  make: () => VersionStore | Promise<VersionStore>,
): readonly ConformanceCase[] {
  return [
    {
      name: 'has nothing of a prompt without versions',
      async run() {
        const store = await make();
        const { snapshots, records, unreadable } = await store.list('a');
        hold(snapshots.length + records.length + unreadable.length === 0, 'the lists are empty');
        hold((await store.read('a', '1.0.0')) === undefined, 'there is no text');
        hold((await store.remove('a')).length === 0, 'nothing can be removed');
      },
    },
    {
      name: 'gives back what was added: the record as data, the snapshot character by character',
      async run() {
        const store = await make();
        const version = versionOf('a', '1.0.0');
        await store.add(version);
        const { snapshots, records } = await store.list('a');
        hold(snapshots.map((file) => file.version).join() === '1.0.0', 'the snapshot is listed');
        const [record] = records;
        hold(
          record !== undefined && writeRecord(record.record) === version.record.text,
          'the record is as it was',
        );
        const read = await store.read('a', '1.0.0');
        hold(read?.text === version.snapshot.text && read.notation === 'yaml', 'the snapshot is as it was');
      },
    },
    {
      name: 'gives the record of one version alone',
      async run() {
        const store = await make();
        const version = versionOf('a', '1.0.0');
        await store.add(version);
        await store.add(versionOf('a', '1.0.1'));
        const record = await store.record('a', '1.0.0');
        hold(record !== undefined && writeRecord(record) === version.record.text, 'it is as it was');
        hold((await store.record('a', '9.0.0')) === undefined, 'there is none of another version');
        hold((await store.record('b', '1.0.0')) === undefined, 'nor of another prompt');
      },
    },
    {
      name: 'does nothing when nobody waits any more',
      async run() {
        const store = await make();
        await store.add(versionOf('a', '1.0.0'));
        const options = { signal: AbortSignal.abort(new Gone()) };
        await refuses(store.list('a', options), Gone, 'a list throws the reason');
        await refuses(store.listing(options), Gone, 'a look at all throws the reason');
        await refuses(store.record('a', '1.0.0', options), Gone, 'a record throws the reason');
        await refuses(store.read('a', '1.0.0', options), Gone, 'a text throws the reason');
        await refuses(store.add(versionOf('a', '1.0.1'), options), Gone, 'adding throws the reason');
        await refuses(store.remove('a', '1.0.0', options), Gone, 'removing throws the reason');
        const { records } = await store.list('a');
        hold(records.map(({ record }) => record.version).join() === '1.0.0', 'all is as it was');
      },
    },
    {
      name: 'tells apart prompts whose ids begin alike',
      async run() {
        const store = await make();
        await store.add(versionOf('a', '1.0.0'));
        await store.add(versionOf('a_b', '2.0.0'));
        const { records } = await store.list('a');
        hold(records.length === 1, 'one record is that of a');
        const listing = await store.listing();
        hold(listing.versions().get('a_b')?.join() === '2.0.0', 'a look at all has the other');
        hold((await listing.list('a_b')).records.length === 1, 'and its record');
      },
    },
    {
      name: 'refuses a version that is there, and leaves it as it was',
      async run() {
        const store = await make();
        await store.add(versionOf('a', '1.0.0'));
        const other = { ...versionOf('a', '1.0.0'), snapshot: { path: 'a/_versions/1.0.0.yaml', text: 'x' } };
        await refuses(store.add(other), VersionConflictError, 'the second is refused');
        hold(
          (await store.read('a', '1.0.0'))?.text === versionOf('a', '1.0.0').snapshot.text,
          'the first stays',
        );
      },
    },
    {
      name: 'lets exactly one of many writers add a version',
      async run() {
        const store = await make();
        const done = await Promise.allSettled([1, 2, 3, 4].map(() => store.add(versionOf('a', '1.0.0'))));
        hold(done.filter(({ status }) => status === 'fulfilled').length === 1, 'one is added');
      },
    },
    {
      name: 'takes an added version away again',
      async run() {
        const store = await make();
        await store.add(versionOf('a', '1.0.0'));
        const { undo } = await store.add(versionOf('a', '1.0.1'));
        await undo();
        const { snapshots } = await store.list('a');
        hold(snapshots.map((file) => file.version).join() === '1.0.0', 'the older one stays');
        await store.add(versionOf('a', '1.0.1'));
      },
    },
    {
      name: 'removes one version, or all of a prompt',
      async run() {
        const store = await make();
        for (const version of ['1.0.0', '1.0.1', '1.1.0']) await store.add(versionOf('a', version));
        await store.add(versionOf('b', '1.0.0'));
        hold((await store.remove('a', '1.0.1')).length > 0, 'something is gone');
        hold((await store.read('a', '1.0.1')) === undefined, 'the version is gone');
        hold((await store.list('a')).records.length === 2, 'the others stay');
        await store.remove('a');
        const { snapshots, records } = await store.list('a');
        hold(snapshots.length + records.length === 0, 'all are gone');
        hold((await store.list('b')).records.length === 1, 'another prompt stays');
      },
    },
  ];
}

/** Why nobody waits. */
class Gone extends Error {}

function versionOf(id: string, version: string): NewVersion {
  const prompt = promptOf(id, version);
  const record = {
    prompt: dumpPrompt(prompt),
    version,
    created_at: '2026-01-01T00:00:00',
    created_by: 'Ann',
    changelog: `Makes ${version}.`,
    parent_version: null,
    checksum: checksumWith(prompt, sha256),
  };
  return {
    id,
    version,
    snapshot: { path: `${id}/_versions/${version}.yaml`, text: `# Kept\n${writePromptYaml(prompt)}` },
    record: { path: `${id}_${version}.json`, text: writeRecord(record) },
  };
}

function promptOf(id: string, version: string): Prompt {
  const { prompt } = readPrompt(
    { id, version, format: 'text', template: { content: 'Hello {{name}}!' } },
    { newUid: () => '00000000-0000-4000-8000-000000000000', now: () => '2026-01-01T00:00:00' },
  );
  hold(prompt !== undefined, 'the prompt of the case is one');
  return prompt;
}
