import type { RenderFailureCode } from './renderJob.js';
import type { RenderText } from './renderText.js';

/** A place as Handlebars counts it: lines from 1, columns from 0. */
export interface HandlebarsRange {
  readonly start: HandlebarsPosition;
  readonly end: HandlebarsPosition;
}

export interface HandlebarsPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * The most characters that a helper may make: texts that are doubled again and again would fill the memory in one step,
 * which no limit of a thread stops in time.
 */
export const longestText = 8_000_000;

/** What went wrong inside a render, and how much is known about where. Only thrown within this room. */
export class RenderFault extends Error {
  text: RenderText | undefined;
  range: HandlebarsRange | undefined;

  constructor(
    readonly kind: RenderFailureCode,
    message: string,
    /** The partial that is missing, when that is the fault. */
    readonly missing?: string,
    /** The partials under way, outermost first, when they were too many. */
    readonly running?: readonly string[],
  ) {
    super(message);
  }

  static unknownHelper(name: string): RenderFault {
    return new RenderFault(
      'unknown-helper',
      `'${name}' is called with arguments, but no helper has that name.`,
    );
  }

  static tooLong(): RenderFault {
    return new RenderFault(
      'render-output',
      `A helper makes a text of more than ${longestText.toLocaleString('en')} characters.`,
    );
  }

  static tooDeep(running: readonly string[]): RenderFault {
    return new RenderFault('partial-cycle', 'The partials call each other too deeply.', undefined, running);
  }
}

/** The error as a fault of this text, unless it is known already where it happened. */
export function inText(error: unknown, text: RenderText): RenderFault {
  const fault = toFault(error);
  fault.text ??= text;
  return fault;
}

/** The error as a fault at a location object of Handlebars, unless its place is known already. */
export function atLocation(error: unknown, location: unknown): RenderFault {
  const fault = toFault(error);
  if (fault.text || fault.range || fault.running || fault.missing !== undefined) return fault;
  const range = rangeOf(location);
  const text = range && sourceOf(location);
  if (text) {
    fault.text = text;
    fault.range = range;
  }
  return fault;
}

/** Messages of Handlebars that hold no value, each with what we say instead. */
const known: readonly (readonly [pattern: RegExp, kind: RenderFailureCode, say: (name: string) => string])[] =
  [
    [
      /^#?(\w+) requires exactly one argument/,
      'render-failed',
      (name) => `'${name}' takes exactly one argument.`,
    ],
    [/^Must pass iterator to #(each)/, 'render-failed', (name) => `'${name}' needs something to loop over.`],
    [
      /^You specified knownHelpersOnly, but used the unknown helper (\S+)/,
      'unknown-helper',
      (name) => `'${name}' is called with arguments, but no helper has that name.`,
    ],
    [/^Missing decorator: "([^"]*)"/, 'unknown-helper', (name) => `'${name}' is not a decorator.`],
    [
      /^Unsupported number of partial arguments/,
      'render-failed',
      () => 'A partial takes at most one context argument.',
    ],
  ];

function toFault(error: unknown): RenderFault {
  if (error instanceof RenderFault) return error;
  const message = error instanceof Error ? error.message : '';
  const missing = /^The partial ([^]*) could not be found$/.exec(message)?.[1];
  if (missing !== undefined) return new RenderFault('missing-partial', 'A partial is missing.', missing);
  if (error instanceof RangeError) return outOfRange(message);
  for (const [pattern, kind, say] of known) {
    const match = pattern.exec(message);
    if (match) return withRange(new RenderFault(kind, say(match[1] ?? '')), error);
  }
  if (error instanceof TypeError && message.endsWith('is not a function')) {
    return new RenderFault(
      'unknown-helper',
      'A value is called with arguments, but only a helper takes them.',
    );
  }
  // Anything else may hold values of variables, so its own words stay here.
  return withRange(new RenderFault('render-failed', 'Handlebars cannot render this text.'), error);
}

function outOfRange(message: string): RenderFault {
  return message.includes('string length')
    ? new RenderFault('render-output', 'The output is too large.')
    : new RenderFault('render-failed', 'Blocks or partials are nested too deeply.');
}

function withRange(fault: RenderFault, error: unknown): RenderFault {
  if (typeof error !== 'object' || error === null) return fault;
  if (!('lineNumber' in error && 'column' in error)) return fault;
  const { lineNumber: line, column } = error;
  if (typeof line !== 'number' || typeof column !== 'number') return fault;
  const endLine =
    'endLineNumber' in error && typeof error.endLineNumber === 'number' ? error.endLineNumber : line;
  const endColumn = 'endColumn' in error && typeof error.endColumn === 'number' ? error.endColumn : column;
  fault.range = { start: { line, column }, end: { line: endLine, column: endColumn } };
  return fault;
}

function rangeOf(location: unknown): HandlebarsRange | undefined {
  if (typeof location !== 'object' || location === null || !('start' in location && 'end' in location))
    return undefined;
  const { start, end } = location;
  return isPosition(start) && isPosition(end) ? { start, end } : undefined;
}

function isPosition(value: unknown): value is HandlebarsPosition {
  if (typeof value !== 'object' || value === null || !('line' in value && 'column' in value)) return false;
  return typeof value.line === 'number' && typeof value.column === 'number';
}

/** The text that `compile` named as the location's source. */
function sourceOf(location: unknown): RenderText | undefined {
  if (typeof location !== 'object' || location === null || !('source' in location)) return undefined;
  const source: unknown = typeof location.source === 'string' ? JSON.parse(location.source) : undefined;
  if (typeof source !== 'object' || source === null) return undefined;
  if ('index' in source && typeof source.index === 'number') return { kind: 'template', index: source.index };
  if ('name' in source && typeof source.name === 'string') return { kind: 'partial', name: source.name };
  return undefined;
}
