import type { Sha256 } from '../../versioning/index.js';
import { readAuditLine, type AuditEnd } from './auditChain.js';

/** What is wrong with one line of an audit log. */
export interface AuditFinding {
  readonly code: 'no-event' | 'changed' | 'missing';
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** Whether an audit log is as it was written. */
export interface AuditVerification {
  readonly events: number;
  /** The last event. Events that were cut off at the end show only where this is kept elsewhere, too. */
  readonly end: AuditEnd | undefined;
  readonly findings: readonly AuditFinding[];
}

/** Looks for events that were changed, taken away, put in or moved: each has its own hash and that of the one before. */
export function verifyAuditLog(text: string, sha256: Sha256): AuditVerification {
  const findings: AuditFinding[] = [];
  let events = 0;
  let end: AuditEnd | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const tell = (code: AuditFinding['code'], message: string): void => {
      findings.push({ code, line: index + 1, message });
    };
    const read = readAuditLine(line);
    if (!read) {
      tell('no-event', 'This line is no event: its writing was interrupted, or somebody changed it.');
      continue;
    }
    events += 1;
    const { sequence, previous, hash, hashed } = read;
    if (hash !== `sha256:${sha256(hashed)}`)
      tell('changed', `Event ${sequence} was changed after it was written.`);
    if (sequence !== (end?.sequence ?? 0) + 1 || previous !== (end?.hash ?? null)) {
      const before = end ? `event ${end.sequence}` : 'the beginning';
      tell(
        'missing',
        `Event ${sequence} does not follow ${before}: events were taken away, put in or moved.`,
      );
    }
    end = { sequence, hash };
  }
  return { events, end, findings };
}
