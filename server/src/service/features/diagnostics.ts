import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver-types';
import type { CheckOptions, Problem, PromptFile, Severity, Workspace } from '../../core/index.js';
import { toLocation, toRange } from '../convert.js';
import { problemsIn } from '../problemsIn.js';

/** The name that the editor shows beside each problem. */
export const diagnosticSource = 'Prompt Manager';

/** All problems of a file, in the order of the text. */
export function diagnostics(
  workspace: Workspace,
  file: PromptFile,
  options: CheckOptions,
): readonly Diagnostic[] {
  return problemsIn(workspace, file, options).map((problem) => toDiagnostic(file, problem));
}

/** One problem as LSP says it. */
export function toDiagnostic(file: PromptFile, problem: Problem): Diagnostic {
  const { code, severity, message, span, related = [], tag } = problem;
  return {
    range: toRange(file, span),
    severity: severities[severity],
    code,
    source: diagnosticSource,
    message,
    ...(tag && { tags: [tags[tag]] }),
    ...(related.length > 0 && {
      relatedInformation: related.map((place): DiagnosticRelatedInformation => ({
        location: toLocation(file, place.span),
        message: place.message,
      })),
    }),
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags: Readonly<Record<NonNullable<Problem['tag']>, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};
