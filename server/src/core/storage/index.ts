export { createMemoryStorage } from './memoryStorage.js';
export type { DocumentWrite, StorageBackend, StoredDocument, UnreadableDocument } from './storageBackend.js';
export { Turns } from './turns.js';
