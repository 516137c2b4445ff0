import { styleText } from 'node:util';
import type { Severity } from '../core/index.js';
import { alignColumns } from './alignColumns.js';
import { countBySeverity, type CheckResult, type Finding } from './finding.js';

type Style = Parameters<typeof styleText>[0];

const severityStyles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'gray',
};

/** The result of `check` for people: findings by file, with lines and columns from 1, and a summary. */
export function checkText(result: CheckResult, colors: boolean): string {
  const paint = (style: Style, text: string): string =>
    colors ? styleText(style, text, { validateStream: false }) : text;
  const byFile = new Map<string, Finding[]>();
  for (const finding of result.findings) {
    const known = byFile.get(finding.file);
    if (known) known.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  const blocks = Array.from(byFile, ([file, findings]) => {
    const rows = alike(findings).map(([{ range, severity, message, code }, ...others]) => [
      { text: `${range.start.line + 1}:${range.start.character + 1}`, style: 'gray' as const },
      { text: severity, style: severityStyles[severity] },
      { text: message + alsoIn(others) },
      { text: code, style: 'gray' as const },
    ]);
    const lines = alignColumns(rows, ({ text, style }) => (style === undefined ? text : paint(style, text)));
    return `${paint('underline', file)}\n${lines.map((line) => `  ${line}\n`).join('')}\n`;
  });
  return blocks.join('') + paint(summaryStyle(result), summaryOf(result)) + '\n';
}

/** Findings of one file that say the same, together at the first of their places. */
function alike(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.code, finding.message]);
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

const namedLines = 8;

/** Where else the same is found. */
function alsoIn(others: readonly Finding[]): string {
  if (others.length === 0) return '';
  const lines = [...new Set(others.map(({ range }) => range.start.line + 1))];
  const more = lines.length - namedLines;
  const named = lines.slice(0, namedLines).join(', ');
  return ` (also in line${lines.length === 1 ? '' : 's'} ${named}${more > 0 ? ` and ${more} more` : ''})`;
}

function summaryOf({ files, findings }: CheckResult): string {
  if (files === 0) return 'No prompt files found.';
  const checked = plural(files, 'file');
  if (findings.length === 0) return `${checked} checked, no problems.`;
  const counts = countBySeverity(findings);
  const parts = [
    plural(counts.error, 'error'),
    plural(counts.warning, 'warning'),
    ...(counts.info > 0 ? [`${counts.info} info`] : []),
    ...(counts.hint > 0 ? [plural(counts.hint, 'hint')] : []),
  ];
  return `${checked} checked, ${plural(findings.length, 'problem')}: ${parts.join(', ')}.`;
}

function summaryStyle({ findings }: CheckResult): Style {
  const { error, warning } = countBySeverity(findings);
  return error > 0 ? 'red' : warning > 0 ? 'yellow' : 'green';
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
