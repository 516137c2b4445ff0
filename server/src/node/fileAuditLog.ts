import { open, type FileHandle } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import {
  readAuditLine,
  sealedLine,
  StorageWriteError,
  type AuditEnd,
  type AuditEntry,
  type AuditLog,
  type Clock,
  type IdGenerator,
  type UnsealedEvent,
} from '../core/index.js';
import { makeFolder } from './makeFolder.js';
import { sha256 } from './sha256.js';
import { randomIds, systemClock } from './systemClock.js';
import { systemCode } from './systemCode.js';
import { withLock } from './withLock.js';

/** What an audit log takes from its machine. */
export interface AuditMeans {
  readonly clock?: Clock;
  readonly ids?: IdGenerator;
  /** Who acts; the user who is logged in, without it. */
  readonly actor?: string;
}

/** An audit log in a file. */
export interface FileAuditLog extends AuditLog {
  /** Waits until everything that was appended so far is on the disk. */
  flushed(): Promise<void>;
}

/**
 * An audit log in a file of JSON lines that only grows. Several processes may write it; entries that come while one is
 * written are written together. Throws StorageWriteError when the file cannot be written.
 */
export function fileAuditLog(file: string, means: AuditMeans = {}): FileAuditLog {
  const { clock = systemClock, ids = randomIds, actor = userInfo().username } = means;
  let waiting: UnsealedEvent[] = [];
  let next: Promise<void> | undefined;
  let last = Promise.resolve();
  const writeWaiting = async (): Promise<void> => {
    const events = waiting;
    waiting = [];
    next = undefined;
    await appendTo(file, events);
  };
  return {
    append(entry) {
      waiting.push(stamped(entry, { clock, ids, actor }));
      next ??= last.then(writeWaiting);
      const turn = next;
      last = turn.catch(() => undefined);
      return turn;
    },
    flushed: () => last,
  };
}

function stamped(entry: AuditEntry, { clock, ids, actor }: Required<AuditMeans>): UnsealedEvent {
  return {
    version: '1.0',
    timestamp: new Date(clock.millis()).toISOString(),
    event_id: ids.newUid(),
    source: 'prompt-manager',
    actor: { type: 'user', id: actor },
    ...entry,
  };
}

async function appendTo(file: string, events: readonly UnsealedEvent[]): Promise<void> {
  try {
    await makeFolder(path.dirname(file));
    await withLock(`${file}.lock`, async () => {
      const handle = await open(file, 'a+');
      try {
        const { end: found, isWhole } = await endOf(handle);
        let end = found;
        // A line that a killed process has left half-written stays alone.
        let text = isWhole ? '' : '\n';
        for (const event of events) {
          const sealed = sealedLine(event, end, sha256);
          text += `${sealed.line}\n`;
          end = sealed.end;
        }
        await handle.appendFile(text);
        await handle.datasync();
      } finally {
        await handle.close();
      }
    });
  } catch (error) {
    if (error instanceof StorageWriteError) throw error;
    const reason = systemCode(error);
    const message = `The audit log '${file}' cannot be written (${reason}).`;
    throw new StorageWriteError(message, { path: file, reason }, { cause: error });
  }
}

/** Bytes that are read at once, from the end of the file. */
const block = 65_536;

/** The last whole event of a file, and whether its last line is whole. */
async function endOf(
  handle: FileHandle,
): Promise<{ readonly end: AuditEnd | undefined; readonly isWhole: boolean }> {
  const { size } = await handle.stat();
  let tail = Buffer.alloc(0);
  let start = size;
  while (start > 0) {
    const length = Math.min(block, start);
    start -= length;
    const read = Buffer.alloc(length);
    await handle.read(read, 0, length, start);
    tail = Buffer.concat([read, tail]);
    const lines = tail.toString('utf8').split('\n');
    // The first line may begin before what was read.
    for (const line of lines.slice(start > 0 ? 1 : 0).toReversed()) {
      const event = readAuditLine(line);
      if (event) return { end: event, isWhole: tail.at(-1) === newline };
    }
  }
  return { end: undefined, isWhole: tail.length === 0 || tail.at(-1) === newline };
}

const newline = 10;
