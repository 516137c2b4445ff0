import type { Observer } from './observer.js';

/** A line of a log: what happened, and names and figures of it; never a text of a template or a value. */
export interface LogEntry {
  readonly event: string;
  readonly [key: string]: string | number | boolean | null | readonly string[];
}

/** Tells what happens as lines of a log, with the names that the Python library gives to events and their keys. */
export function logObserver(write: (entry: LogEntry) => void): Observer {
  return {
    name: 'log',
    onRenderStart: ({ id, version, variables }) =>
      write({
        event: 'render_start',
        prompt_id: id,
        version,
        variable_count: variables.length,
        variables,
      }),
    onRenderComplete: ({ id, version, executionId, durationMs, contentLength, cached }) =>
      write({
        event: 'render_complete',
        prompt_id: id,
        version,
        execution_id: executionId,
        duration_ms: durationMs,
        success: true,
        content_length: contentLength,
        cached,
      }),
    onRenderError: ({ id, version, executionId, durationMs, error }) =>
      write({
        event: 'render_error',
        prompt_id: id,
        version,
        execution_id: executionId,
        duration_ms: durationMs,
        error_type: error.name,
        error_message: error.message,
      }),
    onPromptRegistered: ({ prompt: { id, version } }) =>
      write({ event: 'prompt_registered', prompt_id: id, version }),
    onPromptUpdated: ({ prompt: { id, version }, previous }) =>
      write({ event: 'prompt_updated', prompt_id: id, version, previous_version: previous.version }),
    onPromptDeleted: ({ prompt: { id, version } }) =>
      write({ event: 'prompt_deleted', prompt_id: id, version }),
    onVersionCreated: ({ id, record }) =>
      write({
        event: 'version_created',
        prompt_id: id,
        version: record.version,
        parent_version: record.parent_version,
        created_by: record.created_by,
        has_changelog: (record.changelog ?? '') !== '',
      }),
    onCacheHit: ({ id, version }) => write({ event: 'cache_hit', prompt_id: id, version }),
    onPluginError: ({ plugin, id, version, error }) =>
      write({
        event: 'plugin_failed',
        plugin,
        prompt_id: id,
        version,
        error_type: error.name,
        error_message: error.message,
      }),
  };
}
