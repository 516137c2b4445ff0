import type { Prompt, PromptManagerError } from '../prompt/index.js';
import type { VersionRecord } from '../versioning/index.js';

/**
 * Somebody who watches the manager: every hook may be missing, none is waited for, and none can fail what it watches.
 * Values of variables are never told, only their names.
 */
export type Observer = ObserverHooks & {
  /** What it is called when it fails. */
  readonly name?: string;
};

/** The hooks, each with its event. */
export type ObserverHooks = {
  readonly [Hook in keyof ObserverEvents]?: (event: ObserverEvents[Hook]) => unknown;
};

/** What is told, by hook. */
export interface ObserverEvents {
  readonly onRenderStart: RenderEvent;
  readonly onRenderComplete: RenderCompleted;
  readonly onRenderError: RenderFailed;
  readonly onPromptRead: { readonly id: string; readonly version: string };
  readonly onPromptRegistered: PromptEvent;
  readonly onPromptUpdated: PromptEvent & { readonly previous: Prompt };
  readonly onPromptDeleted: PromptEvent;
  readonly onVersionCreated: { readonly id: string; readonly record: VersionRecord };
  readonly onCacheHit: CacheEvent;
  readonly onCacheMiss: CacheEvent;
  readonly onCacheInvalidated: { readonly pattern: string; readonly count: number };
  readonly onPluginRegistered: { readonly plugin: string };
  readonly onPluginRendered: PluginEvent;
  readonly onPluginError: PluginEvent & { readonly error: PromptManagerError };
}

/** A prompt came, changed or went. */
export interface PromptEvent {
  readonly prompt: Prompt;
  /** Whether the manager was asked for it, or its storage held it so: when it was loaded, or others changed it. */
  readonly origin: 'manager' | 'storage';
}

/** A render; the events of one render have one execution id. */
export interface RenderEvent {
  readonly executionId: string;
  readonly id: string;
  /** The version that is rendered; null while it is not known, because the prompt was not found. */
  readonly version: string | null;
  /** The names of the variables that were given. */
  readonly variables: readonly string[];
  /** ISO 8601. */
  readonly at: string;
}

export interface RenderCompleted extends RenderEvent {
  readonly version: string;
  /** Milliseconds, the look into the cache included. */
  readonly durationMs: number;
  /** UTF-16 units of the rendered text. */
  readonly contentLength: number;
  readonly cached: boolean;
}

export interface RenderFailed extends RenderEvent {
  readonly durationMs: number;
  readonly error: PromptManagerError;
}

export interface CacheEvent {
  readonly executionId: string;
  readonly id: string;
  readonly version: string;
  readonly key: string;
}

export interface PluginEvent {
  readonly plugin: string;
  readonly id: string;
  readonly version: string | null;
}
