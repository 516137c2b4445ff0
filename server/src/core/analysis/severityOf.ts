import type { Configuration, RuleSeverity } from '../config/index.js';
import type { DialectId } from '../formats/index.js';
import { syntaxErrorCodes } from '../handlebars/index.js';
import type { Problem } from '../text/index.js';
import type { Rule } from './rule.js';

/**
 * How serious the findings of a rule are in files of a dialect, where they do not say it themselves. What pybars4 cannot
 * do is as serious in a file of Semantic Kernel for Python as in one of the Python library.
 */
export function severityOf(
  { code, severity, reader, targets }: Rule,
  configuration: Configuration,
  dialect: DialectId,
): RuleSeverity {
  if (targets && !targets.some((target) => configuration.targets.has(target))) return 'off';
  const decided = configuration.severities.get(code);
  if (decided) return decided;
  const isElsewhere =
    reader !== undefined && !configuration.readers.has(reader) && dialect !== 'semantic-kernel-python';
  return isElsewhere && (severity === 'error' || severity === 'warning') ? 'info' : severity;
}

/**
 * Problems as serious as has been decided for their codes, without those that are off. A fault of the notation or of a
 * template's syntax stays a warning at least: what else is said of the file is a guess, and should not stand alone.
 */
export function configured(
  problems: readonly Problem[],
  severities: Configuration['severities'],
): readonly Problem[] {
  if (severities.size === 0) return problems;
  return problems.flatMap((problem) => {
    const decided = severities.get(problem.code);
    if (decided === undefined) return [problem];
    if (problem.severity === 'error' && unreadable.has(problem.code) && decided !== 'error')
      return [{ ...problem, severity: 'warning' as const }];
    return decided === 'off' ? [] : [{ ...problem, severity: decided }];
  });
}

/** The codes of faults after which what else is said of a file is a guess. */
export const unreadable: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'json-syntax',
  'yaml-multi-document',
  'front-matter-invalid-yaml',
  ...syntaxErrorCodes,
]);
