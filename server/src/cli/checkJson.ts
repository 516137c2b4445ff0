import { countBySeverity, type CheckResult } from './finding.js';

/** The result of `check --format json`; its shape is fixed. */
export function checkJson({ files, findings }: CheckResult): string {
  return `${JSON.stringify({ files, findings, summary: countBySeverity(findings) }, null, 2)}\n`;
}
