import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  PromptManagerError,
  StorageError,
  StorageWriteError,
  VersionConflictError,
} from '../../../server/src/core/prompt/index.js';

describe('PromptManagerError', () => {
  it('is the base of a family told apart by class and code', () => {
    const error = new StorageWriteError(
      'Full.',
      { path: 'a.yaml', reason: 'ENOSPC' },
      { cause: new Error('disk') },
    );
    assert.ok(error instanceof StorageError && error instanceof PromptManagerError && error instanceof Error);
    assert.equal(error.name, 'StorageWriteError');
    assert.equal(error.code, 'storage-write');
    assert.deepEqual(error.context, { path: 'a.yaml', reason: 'ENOSPC' });
    assert.ok(error.cause instanceof Error);
  });

  it('names its class in its text', () => {
    assert.equal(
      String(new VersionConflictError('Stored.', { id: 'greet', version: '1.0.0' })),
      'VersionConflictError: Stored.',
    );
  });
});
