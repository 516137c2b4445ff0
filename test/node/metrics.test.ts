import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RenderRecord } from '../../server/src/core/index.js';
import { createFileMetricsStore } from '../../server/src/node/index.js';

describe('the file of render records', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'metrics-'));
    file = path.join(folder, 'deep', 'renders.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was added, also to another store', async () => {
    const store = createFileMetricsStore(file);
    assert.deepEqual(await store.read(), []);
    await Promise.all([store.add(record(1)), store.add(record(2))]);
    assert.deepEqual(await store.read(), [record(1), record(2)]);
    assert.deepEqual(await createFileMetricsStore(file).read(), [record(1), record(2)]);
  });

  it('passes over broken lines and keeps what follows them', async () => {
    const store = createFileMetricsStore(file);
    await store.add(record(1));
    appendFileSync(file, '\nnot json\n{"id": 1}\n{"id":"half');
    await store.add(record(2));
    assert.deepEqual(await store.read(), [record(1), record(2)]);
  });

  it('is bounded: it is replaced by its newest records, leaving no other file', async () => {
    const store = createFileMetricsStore(file, 10);
    for (let i = 0; i < 25; i++) await store.add(record(i));
    const kept = await store.read();
    assert.deepEqual(
      kept,
      Array.from({ length: 10 }, (_, i) => record(15 + i)),
    );
    assert.equal(readFileSync(file, 'utf8').split('\n').filter(Boolean).length, 15);
    assert.deepEqual(readdirSync(path.dirname(file)), ['renders.jsonl']);
  });

  it('holds no field but the known ones', async () => {
    const withValues = { ...record(1), values: { name: 'Ann' } };
    await createFileMetricsStore(file).add(withValues);
    assert.ok(!readFileSync(file, 'utf8').includes('Ann'));
  });

  it('forgets everything when told to', async () => {
    const store = createFileMetricsStore(file);
    await store.add(record(1));
    await store.clear();
    await store.add(record(2));
    assert.deepEqual(await store.read(), [record(2)]);
  });

  it('says so when it cannot write, and works again afterwards', async () => {
    writeFileSync(path.join(folder, 'deep'), 'a file where the folder should be');
    const store = createFileMetricsStore(file);
    await assert.rejects(store.add(record(1)));
    rmSync(path.join(folder, 'deep'));
    await store.add(record(2));
    assert.deepEqual(await store.read(), [record(2)]);
  });
});

function record(at: number): RenderRecord {
  return { id: 'greeting', version: '1.0.0', at, durationMs: 1.5, outcome: 'ok', cacheHit: false };
}
