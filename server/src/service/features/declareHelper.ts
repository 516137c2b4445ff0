import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver-types';
import {
  configurationFileName,
  dialectOf,
  syntaxOf,
  valueOf,
  type Problem,
  type PromptFile,
  type SyntaxNode,
  type TextEdit as CoreEdit,
  type Workspace,
} from '../../core/index.js';
import { configurationAbove } from '../configurationAbove.js';
import { toTextEdits } from '../convert.js';
import { createdFile } from '../createdFile.js';
import { toDiagnostic } from './diagnostics.js';

/** Where a helper is called, and the URI of the open folder that holds the file. */
interface HelperPlace {
  readonly workspace: Workspace;
  readonly file: PromptFile;
  readonly folder?: string | undefined;
}

/** The action that declares an unknown helper in `.promptmanager.yaml`, which is made where there is none. */
export function declareHelper(place: HelperPlace, problem: Problem): CodeAction | undefined {
  const { workspace, file, folder } = place;
  const form = forms[problem.code];
  if (form === undefined || !dialectOf(file.dialect).takesHelpers) return undefined;
  const name = file.text.slice(problem.span.start, problem.span.end);
  const known = configurationAbove(place);
  const uri = known?.uri ?? (folder === undefined ? undefined : `${folder}/${configurationFileName}`);
  if (uri === undefined || workspace.files.get(uri) !== known) return undefined;
  const entry = (indent: string) => `${indent}- name: ${plain(name)}\n${indent}  kind: ${form}`;
  const edit = known ? editOf(known, entry) : createdFile(uri, `helpers:\n${entry('  ')}\n`);
  return (
    edit && {
      title: `Declare helper '${name}' in ${configurationFileName}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(file, problem)],
      edit,
    }
  );
}

const forms: Readonly<Partial<Record<string, string>>> = {
  'unknown-helper': 'inline',
  'unknown-block-helper': 'block',
};

/** Behind the last helper of the list, or as a list of its own at the end; undefined for lists in brackets. */
function editOf(file: PromptFile, entry: (indent: string) => string): WorkspaceEdit | undefined {
  const document = syntaxOf(file);
  if (!document || document.broken) return undefined;
  const helpers = valueOf(document.root, 'helpers');
  const list = helpers?.kind === 'map' ? valueOf(helpers, 'declare') : helpers;
  const edit = list ? appended(file, list, entry) : helpers ? undefined : ownList(file, document.root, entry);
  return edit && { changes: { [file.uri]: toTextEdits(file, [edit]) } };
}

function appended(
  { text }: PromptFile,
  list: SyntaxNode,
  entry: (indent: string) => string,
): CoreEdit | undefined {
  const last = list.kind === 'list' && list.style === 'block' ? list.items.at(-1) : undefined;
  if (!last || list.kind !== 'list') return undefined;
  const found = text.indexOf('\n', last.span.end);
  const end = found < 0 ? text.length : found;
  return { span: { start: end, end }, text: `\n${entry(' '.repeat(list.indent))}` };
}

function ownList(
  { text }: PromptFile,
  root: SyntaxNode | undefined,
  entry: (indent: string) => string,
): CoreEdit | undefined {
  if (root && (root.kind !== 'map' || root.style !== 'block')) return undefined;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return { span: { start: text.length, end: text.length }, text: `${gap}helpers:\n${entry('  ')}\n` };
}

function plain(name: string): string {
  return /^[A-Za-z_][\w-]*$/.test(name) ? name : JSON.stringify(name);
}
