import type { Severity } from '../core/index.js';
import type { CheckResult, Finding } from './finding.js';

/** The result of `check` as annotations of GitHub Actions: one workflow command for each finding. */
export function checkGithub({ findings }: CheckResult): string {
  return findings.map((finding) => `${annotation(finding)}\n`).join('');
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Lines and columns count from 1; a column is said only where the finding ends in the line it begins in. */
function annotation({ file, code, severity, message, range: { start, end } }: Finding): string {
  const columns =
    start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : [];
  const properties = [
    `file=${property(file)}`,
    `line=${start.line + 1}`,
    `endLine=${end.line + 1}`,
    ...columns,
    `title=${property(code)}`,
  ];
  return `::${commands[severity]} ${properties.join(',')}::${data(message)}`;
}

/** What GitHub's runner wants escaped in a message. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** What it wants escaped in a property. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
