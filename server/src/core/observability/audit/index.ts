export type {
  AuditEntry,
  AuditEvent,
  AuditEventType,
  AuditIntegrity,
  AuditLog,
  AuditMetadata,
} from './auditEvent.js';
export { readAuditLine, sealedLine, type AuditEnd, type UnsealedEvent } from './auditChain.js';
export { auditObserver } from './auditObserver.js';
export { verifyAuditLog, type AuditFinding, type AuditVerification } from './verifyAuditLog.js';
