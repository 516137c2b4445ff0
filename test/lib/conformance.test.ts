import path from 'node:path';
import { describe, it } from 'mocha';
import {
  createMemoryCache,
  createMemoryStorage,
  createMemoryVersionStore,
} from '../../server/src/core/index.js';
import {
  cacheConformance,
  storageConformance,
  versionStoreConformance,
} from '../../server/src/lib/conformance/index.js';
import { fileStorage, fileVersionStore } from '../../server/src/node/index.js';
import { temporaryFolders } from '../support/versionStore.js';

describe('conformance', () => {
  const newFolder = temporaryFolders();

  describe('of the cache in memory: it', () => {
    let now = 0;
    for (const { name, run } of cacheConformance(() => createMemoryCache({ millis: () => now++ })))
      it(name, run);
  });
  describe('of the storage in memory: it', () => {
    for (const { name, run } of storageConformance(() => createMemoryStorage())) it(name, run);
  });
  describe('of the storage in files: it', () => {
    for (const { name, run } of storageConformance(() => fileStorage(newFolder()))) it(name, run);
  });
  describe('of the versions in memory: it', () => {
    for (const { name, run } of versionStoreConformance(() => createMemoryVersionStore())) it(name, run);
  });
  describe('of the versions in files: it', () => {
    const make = () => {
      const folder = newFolder();
      return fileVersionStore({
        promptFolder: path.join(folder, 'prompts'),
        recordsFolder: path.join(folder, 'versions'),
      });
    };
    for (const { name, run } of versionStoreConformance(make)) it(name, run);
  });
});
