import { checkConfiguration } from '../config/index.js';
import { dialectOf } from '../dialects/index.js';
import type { Fix, Problem } from '../text/index.js';
import { syntaxOf, type PromptFile } from '../formats/index.js';
import type { Workspace } from '../workspace/index.js';
import type { Plugin } from '../plugins/index.js';
import { problemCodes } from './problemCodes.js';
import { configured, severityOf } from './severityOf.js';
import { inputSetProblems } from './inputSetProblems.js';
import { analyzePrompt } from './analyzePrompt.js';
import type { FileFacts, Finding, Rule } from './rule.js';
import { rules } from './rules/rules.js';
import { secretInPrompt } from './rules/secretInPrompt.js';
import { targetPluginProblems } from './targetPluginProblems.js';
import { unsuppressed } from './suppressions.js';
import { syntaxProblems } from './syntaxProblems.js';

export interface CheckOptions {
  /** Whether to look for secrets. */
  readonly secrets: boolean;
  /** Plugins that are not built in: those among the targets are asked about each prompt. */
  readonly plugins?: readonly Plugin[];
  /** Hears of a rule that threw; the findings of the others are not affected. */
  readonly onFault?: (code: string, error: unknown) => void;
}

/**
 * All problems of a file, in the order of the text: its shape, the syntax of its templates, and what the rules find, as
 * serious as the workspace's configuration has them.
 * Files of schemas, saved inputs and older versions have those of the rules for them; records and foreign files have none.
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
    case 'record':
      return [];
    case 'snapshot':
      return found(factsOf(file, workspace), options);
    case 'schemas':
      return [...file.problems, ...found(factsOf(file, workspace), options)];
    case 'configuration':
      return [
        ...file.problems,
        ...checkConfiguration(syntaxOf(file)?.root, {
          codes: problemCodes(),
          plugins: new Set((options.plugins ?? []).map(({ name }) => name)),
        }),
      ];
    case 'inputs':
      return [
        ...file.problems,
        ...inputSetProblems(file, workspace),
        ...found(factsOf(file, workspace), options),
      ];
    case 'prompt':
    case 'partial':
    case 'collection': {
      const facts = factsOf(file, workspace, options.plugins);
      const faults = dialectOf(file.dialect).syntax === 'handlebars' ? syntaxProblems(file) : [];
      return [...file.problems, ...faults, ...found(facts, options), ...targetPluginProblems(facts)];
    }
  }
}

/** What the rules for files of its kind find in a file. */
function found(facts: FileFacts, options: CheckOptions): readonly Problem[] {
  return rules
    .filter((rule) => appliesTo(rule, facts.file) && (options.secrets || rule !== secretInPrompt))
    .flatMap((rule) => runRule(rule, facts, options));
}

/** What the rules may look at. */
export function factsOf(file: PromptFile, workspace: Workspace, plugins: readonly Plugin[] = []): FileFacts {
  const configuration = workspace.configurationOf(file.uri);
  const inWork = file.kind === 'snapshot' ? [] : file.prompts;
  const prompts = inWork.map((_, index) => ({
    ...analyzePrompt(file, index, workspace).whole(),
    index,
    workspace,
    configuration,
    plugins,
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
    return findings.map(({ fixes, ...finding }) => {
      const problem = { ...finding, code, severity: (own ? finding.severity : undefined) ?? severity };
      return fixes ? withFixes(problem, fixes) : problem;
    });
  } catch (error) {
    onFault?.(code, error);
    return [];
  }
}

/** The problem with fixes that are made when somebody first asks for them. */
function withFixes(problem: Problem, fixes: NonNullable<Finding['fixes']>): Problem {
  if (typeof fixes !== 'function') return { ...problem, fixes };
  let made: readonly Fix[] | undefined;
  return Object.defineProperty(problem, 'fixes', { enumerable: true, get: () => (made ??= fixes()) });
}

/** Whether a rule has something to say about files of this kind and dialect. */
function appliesTo({ where }: Rule, { kind, dialect }: PromptFile): boolean {
  if (kind === 'schemas' || kind === 'inputs') return where === kind;
  if (kind === 'snapshot') return where === 'snapshots';
  if (where === undefined) return dialectOf(dialect).syntax === 'handlebars';
  return where === 'everywhere' || (typeof where !== 'string' && where.includes(dialect));
}

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
