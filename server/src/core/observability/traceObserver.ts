import type { Observer, RenderEvent } from './observer.js';

/** What is needed of a tracer; one of OpenTelemetry's API is such a tracer. */
export interface Tracer {
  startSpan(name: string, options: { readonly attributes: SpanAttributes }): TraceSpan;
}

/** What is needed of a span. */
export interface TraceSpan {
  setAttributes(attributes: SpanAttributes): unknown;
  setStatus(status: { readonly code: number; readonly message?: string }): unknown;
  end(): void;
}

export type SpanAttributes = Record<string, string | number | boolean>;

/** As OpenTelemetry numbers them. */
const status = { ok: 1, error: 2 } as const;

/**
 * Tells renders and new versions as spans, named and attributed as in the Python library. A span is kept by its execution, so
 * that renders at the same time do not meet; one that fails before it starts has a span, too.
 */
export function traceObserver(tracer: Tracer): Observer {
  const open = new Map<string, TraceSpan>();
  const start = (event: RenderEvent): TraceSpan => {
    const { id, version, variables } = event;
    return tracer.startSpan('prompt.render', {
      attributes: {
        'prompt.id': id,
        'prompt.version': version ?? '',
        'prompt.variable_count': variables.length,
        'prompt.variables': variables.join(','),
      },
    });
  };
  const finished = (event: RenderEvent): TraceSpan => {
    const span = open.get(event.executionId) ?? start(event);
    open.delete(event.executionId);
    return span;
  };
  return {
    name: 'trace',
    onRenderStart: (event) => {
      open.set(event.executionId, start(event));
    },
    onRenderComplete: (event) => {
      const span = finished(event);
      span.setAttributes({
        'prompt.execution_id': event.executionId,
        'prompt.duration_ms': event.durationMs,
        'prompt.content_length': event.contentLength,
        'prompt.cached': event.cached,
      });
      span.setStatus({ code: status.ok });
      span.end();
    },
    onRenderError: (event) => {
      const { error, executionId } = event;
      const span = finished(event);
      span.setAttributes({
        'prompt.execution_id': executionId,
        'error.type': error.name,
        'error.message': error.message,
      });
      span.setStatus({ code: status.error, message: error.message });
      span.end();
    },
    onVersionCreated: ({ id, record }) => {
      const span = tracer.startSpan('prompt.version.create', {
        attributes: {
          'prompt.id': id,
          'prompt.version': record.version,
          'prompt.parent_version': record.parent_version ?? '',
          'prompt.created_by': record.created_by ?? '',
        },
      });
      span.setStatus({ code: status.ok });
      span.end();
    },
  };
}
