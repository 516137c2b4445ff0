import { checkConfiguration } from '../config/index.js';
import { dialectOf, type Dialect } from '../dialects/index.js';
import type { Problem } from '../text/index.js';
import { syntaxOf, type PromptFile } from '../formats/index.js';
import type { Workspace } from '../workspace/index.js';
import { problemCodes } from './problemCodes.js';
import { configured, severityOf } from './severityOf.js';
import { inputSetProblems } from './inputSetProblems.js';
import { analyzePrompt } from './analyzePrompt.js';
import type { FileFacts, Rule } from './rule.js';
import { rules } from './rules/rules.js';
import { secretInPrompt } from './rules/secretInPrompt.js';
import { unsuppressed } from './suppressions.js';
import { syntaxProblems } from './syntaxProblems.js';

export interface CheckOptions {
  /** Whether to look for secrets. */
  readonly secrets: boolean;
  /** Hears of a rule that threw; the findings of the others are not affected. */
  readonly onFault?: (code: string, error: unknown) => void;
}

/**
 * All problems of a file, in the order of the text: its shape, the syntax of its templates, and what the rules find, as
 * serious as the workspace's configuration has them.
 * Files that are not edited as prompts (versions, records, foreign ones) have none; schema files those of their shape and of the
 * rules for schemas.
 */
export function problemsOf(
  file: PromptFile,
  workspace: Workspace,
  options: CheckOptions,
): readonly Problem[] {
  const { severities } = workspace.configurationOf(file.uri);
  const left = unsuppressed(file, allProblems(file, workspace, options));
  return configured(left, severities).toSorted(byPlace);
}

function allProblems(file: PromptFile, workspace: Workspace, options: CheckOptions): readonly Problem[] {
  switch (file.kind) {
    case 'foreign':
    case 'snapshot':
    case 'record':
      return [];
    case 'schemas': {
      const facts = factsOf(file, workspace);
      const found = rules
        .filter(({ where }) => where === 'schemas')
        .flatMap((rule) => runRule(rule, facts, options));
      return [...file.problems, ...found];
    }
    case 'configuration':
      return [...file.problems, ...checkConfiguration(syntaxOf(file)?.root, problemCodes())];
    case 'inputs':
      return [...file.problems, ...inputSetProblems(file, workspace)];
    case 'prompt':
    case 'partial':
    case 'collection': {
      const dialect = dialectOf(file.dialect);
      const checked = rules.filter(
        (rule) => appliesTo(rule, dialect) && (options.secrets || rule !== secretInPrompt),
      );
      const facts = factsOf(file, workspace);
      const found = checked.flatMap((rule) => runRule(rule, facts, options));
      const faults = dialect.syntax === 'handlebars' ? syntaxProblems(file) : [];
      return [...file.problems, ...faults, ...found];
    }
  }
}

/** What the rules may look at. */
export function factsOf(file: PromptFile, workspace: Workspace): FileFacts {
  const configuration = workspace.configurationOf(file.uri);
  const prompts = file.prompts.map((_, index) => ({
    ...analyzePrompt(file, index, workspace),
    index,
    workspace,
    configuration,
  }));
  return { file, workspace, configuration, prompts };
}

/** The problems that one rule finds in a file; none when it is off there, or throws. */
export function runRule(
  rule: Rule,
  facts: FileFacts,
  { onFault }: Pick<CheckOptions, 'onFault'>,
): readonly Problem[] {
  const { code } = rule;
  const severity = severityOf(rule, facts.configuration, facts.file.dialect);
  if (severity === 'off') return [];
  try {
    const findings =
      rule.of === 'file'
        ? [...rule.check(facts)]
        : facts.prompts.flatMap((prompt) => [...rule.check(prompt)]);
    const own = severity === rule.severity;
    return findings.map((finding) => ({
      ...finding,
      code,
      severity: (own ? finding.severity : undefined) ?? severity,
    }));
  } catch (error) {
    onFault?.(code, error);
    return [];
  }
}

/** Whether a rule has something to say about files of a dialect. */
function appliesTo({ where }: Rule, { id, syntax }: Dialect): boolean {
  if (where === undefined) return syntax === 'handlebars';
  return where === 'everywhere' || (where !== 'schemas' && where.includes(id));
}

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
