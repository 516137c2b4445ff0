import { LineIndex, type Position, type Problem, type PromptFile, type Severity } from '../core/index.js';

/** A problem as it is printed. */
export interface Finding {
  /** Relative to the working directory, with forward slashes. */
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Zero-based lines, UTF-16 characters. */
  readonly range: { readonly start: Position; readonly end: Position };
  /** Titles of the quick fixes, the preferred one first. */
  readonly fixes: readonly string[];
}

/** What `check` found. */
export interface CheckResult {
  /** How many files were checked. */
  readonly files: number;
  readonly findings: readonly Finding[];
}

/** The problems of a file in the order of their places. */
export function findingsOf(
  name: string,
  { text }: PromptFile,
  problems: readonly Problem[],
): readonly Finding[] {
  const lines = new LineIndex(text);
  const ordered = [...problems].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return ordered.map(({ code, severity, message, span, fixes = [] }) => ({
    file: name,
    code,
    severity,
    message,
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
    fixes: fixes.map(({ title }) => title),
  }));
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
