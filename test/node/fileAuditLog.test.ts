import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { StorageWriteError, verifyAuditLog, type AuditEntry } from '../../server/src/core/index.js';
import { fileAuditLog, sha256 } from '../../server/src/node/index.js';
import { temporaryFolders } from '../support/versionStore.js';

const entry: AuditEntry = {
  event_type: 'data.prompt.read',
  severity: 'info',
  target: { resource_type: 'prompt', resource_id: 'a' },
  action: { type: 'read', result: 'success', method: 'onPromptRead' },
  metadata: { prompt_id: 'a', prompt_version: '1.0.0' },
};

describe('fileAuditLog', () => {
  const newFolder = temporaryFolders();
  const newFile = (): string => path.join(newFolder(), 'logs', 'audit.jsonl');
  const verified = (file: string) => verifyAuditLog(readFileSync(file, 'utf8'), sha256);

  it('writes a line for each entry, with time and user', async () => {
    const file = newFile();
    const clock = { now: () => '', millis: () => Date.UTC(2026, 0, 1, 12, 30, 0, 250) };
    await fileAuditLog(file, { clock, ids: { newUid: () => 'id' }, actor: 'ann' }).append(entry);
    const { integrity, ...event } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    assert.deepEqual(event, {
      version: '1.0',
      timestamp: '2026-01-01T12:30:00.250Z',
      event_id: 'id',
      source: 'prompt-manager',
      actor: { type: 'user', id: 'ann' },
      ...entry,
    });
    assert.match(JSON.stringify(integrity), /"sequence_number":1,"previous_hash":null,"hash":"sha256:/);
  });

  it('goes on with the chain of a file, also of one that is longer than what is read at once', async () => {
    const file = newFile();
    for (let run = 0; run < 3; run++) {
      const log = fileAuditLog(file, { actor: 'a'.repeat(70_000) });
      void log.append(entry);
      void log.append(entry);
      await log.flushed();
    }
    const { events, findings } = verified(file);
    assert.deepEqual([events, findings], [6, []]);
  });

  it('keeps one chain when several write at once', async () => {
    const file = newFile();
    const logs = [1, 2, 3].map(() => fileAuditLog(file));
    await Promise.all(logs.flatMap((log) => Array.from({ length: 10 }, () => log.append(entry))));
    const { events, findings } = verified(file);
    assert.deepEqual([events, findings], [30, []]);
  });

  it('leaves a half-written line alone and goes on after it', async () => {
    const file = newFile();
    await fileAuditLog(file).append(entry);
    appendFileSync(file, '{"version":"1.0","timest');
    await fileAuditLog(file).append(entry);
    const { events, findings } = verified(file);
    assert.equal(events, 2);
    assert.deepEqual(
      findings.map(({ line, code }) => `${line} ${code}`),
      ['2 no-event'],
    );
  });

  it('says when it cannot be written, and tries again with the next entry', async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, 'audit.jsonl'));
    const log = fileAuditLog(path.join(folder, 'audit.jsonl'));
    await assert.rejects(log.append(entry), StorageWriteError);
    await assert.rejects(log.append(entry), StorageWriteError);
  });
});
