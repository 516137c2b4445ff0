import { CodeActionKind, CreateFile, type CodeAction } from 'vscode-languageserver-types';
import type { Problem, PromptFile, Workspace } from '../../core/index.js';
import { toDiagnostic } from './diagnostics.js';

/** The action that makes an empty file for a partial that is missing: in the folder of partials, or beside the file. */
export function createPartial(
  { workspace, file }: { readonly workspace: Workspace; readonly file: PromptFile },
  problem: Problem,
): CodeAction | undefined {
  const ending = problem.code === 'missing-partial' ? endingFor(file) : undefined;
  const written = file.text.slice(problem.span.start, problem.span.end).replace(/^(["'])(.*)\1$/, '$2');
  const name = written.replace(/\.(?:prompt|hbs|handlebars)$/, '');
  if (ending === undefined || !/^[\w-]+(?:\/[\w-]+)*$/.test(name)) return undefined;
  const slash = name.lastIndexOf('/') + 1;
  const base = name.slice(slash).replace(/^_/, '');
  const [root = file.uri.slice(0, file.uri.lastIndexOf('/'))] = workspace.configurationOf(file.uri).partials;
  const uri = `${root}/${name.slice(0, slash)}_${base}${ending}`;
  return {
    title: `Create the partial '${name.slice(0, slash)}_${base}${ending}'`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(file, problem)],
    edit: { documentChanges: [CreateFile.create(uri, { ignoreIfExists: true })] },
  };
}

/** What the name of a partial ends in; undefined where partials are no files. */
function endingFor({ format, uri }: PromptFile): string | undefined {
  if (format === 'dotprompt') return '.prompt';
  return format === 'template' ? /\.[^./]*$/.exec(uri)?.[0] : undefined;
}
