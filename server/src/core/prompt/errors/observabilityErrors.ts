import { PromptManagerError } from './promptManagerError.js';

/** What watches the product failed; `observer` names it. */
export class ObservabilityError extends PromptManagerError<{ observer: string; event: string }> {
  override readonly name: string = 'ObservabilityError';
  override readonly code: string = 'observability';
}

/** Figures cannot be recorded. */
export class TelemetryError extends ObservabilityError {
  override readonly name = 'TelemetryError';
  override readonly code = 'telemetry';
}

/** A span cannot be recorded. */
export class TracingError extends ObservabilityError {
  override readonly name = 'TracingError';
  override readonly code = 'tracing';
}
