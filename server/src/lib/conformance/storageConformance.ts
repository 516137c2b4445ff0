import {
  PromptValidationError,
  StorageWriteError,
  type StorageBackend,
  type StoredDocument,
} from '../../core/index.js';
import { hold, refuses, type ConformanceCase } from './conformanceCase.js';

/** What a storage of prompts promises; `make` gives an empty one each time. */
export function storageConformance(
  make: () => StorageBackend | Promise<StorageBackend>,
): readonly ConformanceCase[] {
  const text = '# Kept\nid: a\nformat: text\ntemplate: {content: "Gr\u00fc\u00dfe \u{1f44b}"}\n';
  return [
    {
      name: 'is empty at first',
      async run() {
        const storage = await make();
        hold((await all(storage)).length === 0, 'there is no document');
        hold((await storage.read(storage.uriOf('a'))) === undefined, 'nothing can be read');
      },
    },
    {
      name: 'gives back documents character by character, in a fixed order',
      async run() {
        const storage = await make();
        for (const id of ['b', 'a', 'c'])
          await storage.write({ uri: storage.uriOf(id), text: `${text}# ${id}`, expected: 'absent' });
        const [first] = await all(storage);
        hold(
          first?.text === `${text}# a` && first.exists,
          'the first document is that of a, as it was written',
        );
        const read = await storage.read(storage.uriOf('c'));
        hold(read?.text === `${text}# c` && read.exists, 'a document is found by its URI');
        const uris = (await all(storage)).map(({ uri }) => uri);
        hold(uris.join() === ['a', 'b', 'c'].map((id) => storage.uriOf(id)).join(), 'they are sorted');
      },
    },
    {
      name: 'writes over a document only when it is as expected',
      async run() {
        const storage = await make();
        const uri = storage.uriOf('a');
        await refuses(
          storage.write({ uri, text, expected: { text } }),
          StorageWriteError,
          'what is not there is not as expected',
        );
        await storage.write({ uri, text, expected: 'absent' });
        await refuses(
          storage.write({ uri, text: 'x', expected: 'absent' }),
          StorageWriteError,
          'what is there is not absent',
        );
        await refuses(
          storage.write({ uri, text: 'x', expected: { text: 'y' } }),
          StorageWriteError,
          'another text is not as expected',
        );
        hold((await storage.read(uri))?.text === text, 'after a refusal all is as it was');
        await storage.write({ uri, text: 'x', expected: { text } });
        hold((await storage.read(uri))?.text === 'x', 'what is as expected is replaced');
      },
    },
    {
      name: 'lets exactly one of many writers win',
      async run() {
        const storage = await make();
        const uri = storage.uriOf('a');
        const writes = ['1', '2', '3', '4'].map((each) =>
          storage.write({ uri, text: each, expected: 'absent' }),
        );
        const done = await Promise.allSettled(writes);
        hold(done.filter(({ status }) => status === 'fulfilled').length === 1, 'one write succeeds');
      },
    },
    {
      name: 'removes a document only when it is as expected',
      async run() {
        const storage = await make();
        const uri = storage.uriOf('a');
        await storage.write({ uri, text, expected: 'absent' });
        await refuses(storage.remove(uri, 'other'), StorageWriteError, 'another text is not removed');
        await storage.remove(uri, text);
        hold((await storage.read(uri)) === undefined, 'it is gone');
        hold((await all(storage)).length === 0, 'nothing is left');
      },
    },
    {
      name: 'has no place for ids that cannot name documents',
      async run() {
        const storage = await make();
        for (const id of ['../evil', 'a/b', 'CON', 'a\n', ' ', 'x'.repeat(300)]) {
          const place = async (): Promise<string> => Promise.resolve(storage.uriOf(id));
          await refuses(place(), PromptValidationError, `${JSON.stringify(id)} is refused`);
        }
        hold(
          storage.uriOf('a_b-c.d \u00e9') !== storage.uriOf('a_b-c.d'),
          'other ids have places of their own',
        );
      },
    },
    {
      name: 'lets one action after the other have a prompt, also after one that failed',
      async run() {
        const storage = await make();
        const order: string[] = [];
        const act = async (name: string): Promise<void> => {
          order.push(`${name} begins`);
          await Promise.resolve();
          order.push(`${name} ends`);
          if (name === 'one') throw new StorageWriteError('On purpose.', { path: '', reason: 'test' });
        };
        const one = refuses(
          storage.exclusive('a', () => act('one')),
          StorageWriteError,
          'the failure comes back',
        );
        const two = storage.exclusive('a', () => act('two'));
        await Promise.all([one, two]);
        hold(order.join() === 'one begins,one ends,two begins,two ends', 'they do not overlap');
      },
    },
  ];
}

async function all(storage: StorageBackend): Promise<readonly StoredDocument[]> {
  const found: StoredDocument[] = [];
  for await (const document of storage.documents()) {
    hold('text' in document, 'every document can be read');
    found.push(document);
  }
  return found;
}
