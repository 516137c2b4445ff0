import { foldedId, PromptValidationError, StorageWriteError, unsafeId } from '../prompt/index.js';
import type { StorageBackend } from './storageBackend.js';
import { Turns } from './turns.js';

/** Prompts in memory, by the URI `memory:///prompts/{id}.yaml`; it begins with the given texts by id. */
export function createMemoryStorage(texts: Readonly<Record<string, string>> = {}): StorageBackend {
  const documents = new Map(Object.entries(texts).map(([id, text]) => [uriOf(id), text]));
  const turns = new Turns();

  return {
    async *documents(signal) {
      for (const [uri, text] of [...documents].sort(([a], [b]) => (a < b ? -1 : 1))) {
        signal?.throwIfAborted();
        yield await Promise.resolve({ uri, text, exists: true });
      }
    },
    read(uri) {
      const text = documents.get(uri);
      return Promise.resolve(text === undefined ? undefined : { uri, text, exists: true });
    },
    uriOf,
    write: ({ uri, text, expected }) =>
      attempt(() => {
        const old = documents.get(uri);
        if (expected === 'absent' ? old !== undefined : old !== expected.text) {
          const exists = expected === 'absent';
          throw new StorageWriteError(
            exists ? `'${uri}' exists already.` : `'${uri}' has changed since it was read; try again.`,
            { path: uri, reason: exists ? 'exists' : 'changed' },
          );
        }
        documents.set(uri, text);
      }),
    remove: (uri, expected) =>
      attempt(() => {
        if (documents.get(uri) !== expected) {
          throw new StorageWriteError(`'${uri}' has changed since it was read; try again.`, {
            path: uri,
            reason: 'changed',
          });
        }
        documents.delete(uri);
      }),
    exclusive: (id, act) => turns.take(foldedId(id), act),
  };
}

function uriOf(id: string): string {
  const reason = unsafeId(id);
  if (reason !== undefined) {
    throw new PromptValidationError(`The id cannot name a document: ${reason}; choose another one.`, {
      id,
      problems: [`'id': ${reason}.`],
    });
  }
  return `memory:///prompts/${encodeURIComponent(id)}.yaml`;
}

/** What is thrown inside comes as a rejection. */
function attempt(act: () => void): Promise<void> {
  return new Promise((resolve) => {
    act();
    resolve();
  });
}
