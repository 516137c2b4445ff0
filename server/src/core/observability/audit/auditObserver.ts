import { findSecrets } from '../../secrets/index.js';
import type { Observer, RenderEvent } from '../observer.js';
import type { AuditEntry, AuditEventType, AuditLog, AuditMetadata } from './auditEvent.js';
import { changedFields } from './changedFields.js';

/**
 * Writes into an audit log who read, made, changed, took away, exported and rendered which prompt. What a storage brought
 * by itself, when it was loaded or others changed it, is nobody's act here and is not told.
 */
export function auditObserver(log: AuditLog): Observer {
  return {
    name: 'audit',
    onPromptRead: ({ id, version }) =>
      log.append(entry('data.prompt.read', 'onPromptRead', { prompt_id: id, prompt_version: version })),
    onPromptRegistered: ({ prompt, origin }) =>
      origin === 'storage'
        ? undefined
        : log.append(
            entry('data.prompt.create', 'onPromptRegistered', {
              prompt_id: prompt.id,
              prompt_version: prompt.version,
            }),
          ),
    onPromptUpdated: ({ prompt, previous, origin }) =>
      origin === 'storage'
        ? undefined
        : log.append(
            entry('data.prompt.update', 'onPromptUpdated', {
              prompt_id: prompt.id,
              prompt_version: prompt.version,
              previous_version: previous.version,
              fields_modified: changedFields(previous, prompt),
            }),
          ),
    onPromptDeleted: ({ prompt, origin }) =>
      origin === 'storage'
        ? undefined
        : log.append(
            entry('data.prompt.delete', 'onPromptDeleted', {
              prompt_id: prompt.id,
              prompt_version: prompt.version,
            }),
          ),
    onVersionCreated: ({ id, record }) =>
      log.append(
        entry('data.version.create', 'onVersionCreated', {
          prompt_id: id,
          prompt_version: record.version,
          previous_version: record.parent_version,
          created_by: record.created_by,
          change_summary: withoutSecrets(record.changelog ?? ''),
        }),
      ),
    onRenderComplete: (event) =>
      log.append(
        ofRender(event, 'onRenderComplete', { duration_ms: event.durationMs, cached: event.cached }),
      ),
    onRenderError: (event) =>
      log.append(
        failed(
          ofRender(event, 'onRenderError', {
            duration_ms: event.durationMs,
            error_type: event.error.name,
            error_code: event.error.code,
          }),
        ),
      ),
    onPluginRendered: ({ plugin, id, version }) =>
      log.append(
        entry('data.prompt.export', 'onPluginRendered', {
          prompt_id: id,
          prompt_version: version,
          export_format: plugin,
        }),
      ),
    onPluginError: ({ plugin, id, version, error }) =>
      log.append(
        failed(
          entry('data.prompt.export', 'onPluginError', {
            prompt_id: id,
            prompt_version: version,
            export_format: plugin,
            error_type: error.name,
            error_code: error.code,
          }),
        ),
      ),
  };
}

function entry(type: AuditEventType, method: string, metadata: AuditMetadata): AuditEntry {
  return {
    event_type: type,
    severity: 'info',
    target: { resource_type: 'prompt', resource_id: metadata.prompt_id },
    action: { type: type.slice(type.lastIndexOf('.') + 1), result: 'success', method },
    metadata,
  };
}

function ofRender(
  { executionId, id, version, variables }: RenderEvent,
  method: string,
  details: Partial<AuditMetadata>,
): AuditEntry {
  const told = { prompt_id: id, prompt_version: version, variables, ...details };
  return { ...entry('llm.prompt.execution', method, told), context: { request_id: executionId } };
}

function failed(done: AuditEntry): AuditEntry {
  return { ...done, severity: 'error', action: { ...done.action, result: 'failure' } };
}

/** A text in which each secret is what may be shown of it. */
function withoutSecrets(text: string): string {
  return findSecrets(text).reduceRight(
    (shown, { span, masked }) => shown.slice(0, span.start) + masked + shown.slice(span.end),
    text,
  );
}
