import type { Range, Request } from './wire.js';

/** Plans a file for each prompt of a collection, as `prompt-manager import` writes them. */
export const planImport: Request<PlanImportParams, PlanImportAnswer> = { method: 'promptManager/planImport' };

/** Whether the server can do its work, and whether the prompts are in order. */
export const showHealth: Request<null, readonly HealthCheckSummary[]> = { method: 'promptManager/health' };

/** Looks for passwords, tokens and keys in all files of the workspace, whatever the setting says. */
export const checkSecrets: Request<null, SecretsReport> = { method: 'promptManager/checkSecrets' };

export interface PlanImportParams {
  readonly uri: string;
  /** Of a file outside of the workspace; null for one that the server knows. */
  readonly text: string | null;
}

export type PlanImportAnswer =
  | { readonly kind: 'planned'; readonly files: readonly { readonly id: string; readonly text: string }[] }
  | { readonly kind: 'refused'; readonly message: string };

export interface HealthCheckSummary {
  readonly name: 'server' | 'renderer' | 'prompts' | 'ids' | 'metrics';
  readonly status: 'ok' | 'warning' | 'error';
  /** A sentence. */
  readonly message: string;
}

export interface SecretsReport {
  /** How many files were looked at. */
  readonly files: number;
  readonly secrets: readonly FoundSecret[];
}

export interface FoundSecret {
  readonly uri: string;
  readonly range: Range;
  /** What it looks like, masked. */
  readonly message: string;
}
