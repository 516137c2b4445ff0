import { LineIndex, type Span } from '../text/index.js';
import { parseTemplate } from '../handlebars/index.js';
import { partialCall } from './partialCall.js';
import type { HandlebarsRange, RenderFault } from './renderFault.js';
import type { RenderFailure, RenderJob } from './renderJob.js';
import type { RenderText } from './renderText.js';

/** A fault as a failure of the job, at the most exact place that can be told. */
export function failureOf(fault: RenderFault, job: RenderJob): RenderFailure {
  const { text, kind: code, message } = fault;
  const source = text && sourceOf(text, job);
  if (!text || source === undefined) return { kind: 'failed', code, message, place: undefined };
  if (fault.running) return cycleFailure(fault.running, job) ?? failed(fault, text, undefined);
  if (fault.missing !== undefined) return missingFailure(fault.missing, text, source);
  const { errors } = parseTemplate(source);
  const [error] = errors;
  if (error && code === 'render-failed') {
    return {
      kind: 'failed',
      code: 'template-syntax',
      message: error.message,
      place: { text, span: error.span },
    };
  }
  return failed(fault, text, fault.range && spanOf(fault.range, source));
}

function failed(
  { kind: code, message }: RenderFault,
  text: RenderText,
  span: Span | undefined,
): RenderFailure {
  return { kind: 'failed', code, message, place: { text, span } };
}

/** The name may be a value when the call computes it; it is told only when the text itself has it. */
function missingFailure(name: string, text: RenderText, source: string): RenderFailure {
  const call = partialCall(source, name);
  return {
    kind: 'failed',
    code: 'missing-partial',
    message: call
      ? `The partial '${name}' is not there; add it to 'partials'.`
      : "A partial named by a value is not there; add it to 'partials'.",
    place: { text, span: call },
  };
}

/** The circle that the innermost partials run in, at the call that closes it. */
function cycleFailure(running: readonly string[], { partials }: RenderJob): RenderFailure | undefined {
  const last = running.length - 1;
  const innermost = running[last];
  const before = running.lastIndexOf(innermost ?? '', last - 1);
  const caller = running[last - 1];
  if (innermost === undefined || caller === undefined || before < 0) return undefined;
  const circle = running.slice(before).map((name) => `'${name}'`);
  return {
    kind: 'failed',
    code: 'partial-cycle',
    message: `Partials call each other without end: ${circle.join(' → ')}.`,
    place: { text: { kind: 'partial', name: caller }, span: partialCall(partials[caller] ?? '', innermost) },
  };
}

function sourceOf(text: RenderText, { templates, partials }: RenderJob): string | undefined {
  return text.kind === 'template' ? templates[text.index] : partials[text.name];
}

function spanOf({ start, end }: HandlebarsRange, source: string): Span {
  const lines = new LineIndex(source);
  return {
    start: lines.offsetAt({ line: start.line - 1, character: start.column }),
    end: lines.offsetAt({ line: end.line - 1, character: end.column }),
  };
}
