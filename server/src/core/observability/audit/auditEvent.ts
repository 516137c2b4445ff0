/** What an audit log tells of, named `category.subcategory.action`. */
export type AuditEventType =
  | 'data.prompt.read'
  | 'data.prompt.create'
  | 'data.prompt.update'
  | 'data.prompt.delete'
  | 'data.prompt.export'
  | 'data.version.create'
  | 'llm.prompt.execution';

/** What somebody did to a prompt: names and figures only; never a template, a value of a variable or a secret. */
export interface AuditEntry {
  readonly event_type: AuditEventType;
  readonly severity: 'info' | 'warning' | 'error' | 'critical';
  readonly target: { readonly resource_type: 'prompt'; readonly resource_id: string };
  readonly action: {
    readonly type: string;
    readonly result: 'success' | 'failure';
    /** The hook of the manager's observers that told it. */
    readonly method: string;
  };
  /** What belongs together, such as the events of one render. */
  readonly context?: { readonly request_id: string };
  readonly metadata: AuditMetadata;
}

/** The details of an entry, of which each kind of event has its own. */
export interface AuditMetadata {
  readonly prompt_id: string;
  /** Null while it is not known, because the prompt was not found. */
  readonly prompt_version: string | null;
  readonly previous_version?: string | null;
  /** Keys that differ, those of a template and of metadata as `template.content`. */
  readonly fields_modified?: readonly string[];
  /** The changelog, with secrets taken out. */
  readonly change_summary?: string;
  readonly created_by?: string | null;
  /** The plugin that made a payload. */
  readonly export_format?: string;
  readonly variables?: readonly string[];
  readonly duration_ms?: number;
  readonly cached?: boolean;
  readonly error_type?: string;
  readonly error_code?: string;
}

/** An entry as a log keeps it: who and when, and what chains it to the one before. */
export interface AuditEvent extends AuditEntry {
  /** Of this shape. */
  readonly version: '1.0';
  /** ISO 8601 in UTC with milliseconds. */
  readonly timestamp: string;
  readonly event_id: string;
  readonly source: 'prompt-manager';
  /** The user of the machine. */
  readonly actor: { readonly type: 'user'; readonly id: string };
  readonly integrity: AuditIntegrity;
}

export interface AuditIntegrity {
  /** Counts from 1. */
  readonly sequence_number: number;
  /** The hash of the event before; null for the first. */
  readonly previous_hash: string | null;
  /** `sha256:` and the digits over the event's line without this key. */
  readonly hash: string;
}

/** Where audited acts go. */
export interface AuditLog {
  /** Adds an entry after all earlier ones; the time is that of the call. */
  append(entry: AuditEntry): Promise<void>;
}
