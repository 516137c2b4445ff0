import type { Sha256 } from '../../versioning/index.js';
import type { AuditEvent } from './auditEvent.js';

/** The end of a chain, to which the next event is put. */
export interface AuditEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** An event that has no place in a chain yet. */
export type UnsealedEvent = Omit<AuditEvent, 'integrity'>;

/** The line of an event in its place after the one before. */
export function sealedLine(
  event: UnsealedEvent,
  before: AuditEnd | undefined,
  sha256: Sha256,
): { readonly line: string; readonly end: AuditEnd } {
  const place = {
    sequence_number: (before?.sequence ?? 0) + 1,
    previous_hash: before?.hash ?? null,
  };
  const hash = `sha256:${sha256(JSON.stringify({ ...event, integrity: place }))}`;
  return {
    line: JSON.stringify({ ...event, integrity: { ...place, hash } }),
    end: { sequence: place.sequence_number, hash },
  };
}

/** What a line of a log says of its place; undefined when it is no event. */
export interface ReadAuditLine {
  readonly sequence: number;
  readonly previous: string | null;
  readonly hash: string;
  /** The text of which `hash` is the hash, if nobody has changed the line. */
  readonly hashed: string;
}

/** Reads a line of a log; undefined when it is no event. */
export function readAuditLine(line: string): ReadAuditLine | undefined {
  const event = parsed(line);
  const integrity = isMap(event) ? event['integrity'] : undefined;
  if (!isMap(event) || !isMap(integrity)) return undefined;
  const { hash, ...place } = integrity;
  const { sequence_number: sequence, previous_hash: previous } = place;
  if (typeof sequence !== 'number' || typeof hash !== 'string') return undefined;
  if (previous !== null && typeof previous !== 'string') return undefined;
  return { sequence, previous, hash, hashed: JSON.stringify({ ...event, integrity: place }) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
