import { CodeActionKind, type CodeAction, type CodeActionContext } from 'vscode-languageserver-types';
import { disableForLine } from '../../core/index.js';
import type { CheckOptions, Fix, Problem, PromptFile, Span, Workspace } from '../../core/index.js';
import { isAsked } from '../isAsked.js';
import { toTextEdits } from '../convert.js';
import { problemsIn } from '../problemsIn.js';
import { createPartial } from './createPartial.js';
import { createSchema } from './createSchema.js';
import { declareHelper } from './declareHelper.js';
import { toDiagnostic } from './diagnostics.js';

/** Where code actions are asked for. */
export interface CodeActionPlace {
  readonly workspace: Workspace;
  readonly file: PromptFile;
  readonly span: Span;
  readonly only: CodeActionContext['only'];
  /** URI of the open folder that holds the file. */
  readonly folder?: string | undefined;
}

/**
 * The quick fixes of the problems that the selection touches, the first of which is the preferred one; then what makes the
 * file of a missing partial or schema or declares an unknown helper for the whole project, and what silences the problem.
 */
export function codeActions(place: CodeActionPlace, options: CheckOptions): CodeAction[] {
  const { workspace, file, span, only } = place;
  if (!isAsked(only, CodeActionKind.QuickFix)) return [];
  return problemsIn(workspace, file, options)
    .filter((problem) => problem.span.start <= span.end && span.start <= problem.span.end)
    .flatMap((problem) => {
      const silence = disableForLine(file, problem);
      return [
        ...(problem.fixes ?? []).map((fix, index) => toAction(file, problem, { fix, index })),
        ...[createPartial, createSchema, declareHelper]
          .map((make) => make(place, problem))
          .filter((action) => action !== undefined),
        ...(silence ? [toAction(file, problem, { fix: silence, index: Infinity })] : []),
      ];
    });
}

function toAction(
  file: PromptFile,
  problem: Problem,
  { fix, index }: { fix: Fix; index: number },
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(file, problem)],
    ...(index === 0 && { isPreferred: true }),
    edit: { changes: { [file.uri]: toTextEdits(file, fix.edits) } },
  };
}
