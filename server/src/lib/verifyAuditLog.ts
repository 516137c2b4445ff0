import { verifyAuditLog as verifyWith, type AuditVerification } from '../core/index.js';
import { sha256 } from '../node/index.js';

/** Looks in the text of an audit log for events that were changed, taken away, put in or moved. */
export function verifyAuditLog(text: string): AuditVerification {
  return verifyWith(text, sha256);
}
