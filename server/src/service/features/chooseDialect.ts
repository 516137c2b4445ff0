import type { TextEdit } from 'vscode-languageserver-types';
import {
  dialectIds,
  dialectOf,
  syntaxOf,
  valueOf,
  type PromptFile,
  type SyntaxNode,
  type TextEdit as CoreEdit,
  type Workspace,
} from '../../core/index.js';
import { configurationAbove } from '../configurationAbove.js';
import { toTextEdits } from '../convert.js';

/** What a file's templates may be written in, the dialect that it is taken for first. */
export function dialectChoices({
  dialect,
}: PromptFile): readonly { readonly id: string; readonly name: string }[] {
  const others = dialectIds.filter((id) => id !== dialect);
  return [dialect, ...others].map((id) => ({ id, name: dialectOf(id).name }));
}

/** The edits of the `.promptmanager.yaml` above a file that give the file a dialect; undefined where there is none. */
export function chooseDialect(
  workspace: Workspace,
  file: PromptFile,
  dialect: string,
): { readonly uri: string; readonly edits: readonly TextEdit[] } | undefined {
  const configuration = configurationAbove({ workspace, file });
  const document = configuration && syntaxOf(configuration);
  if (!configuration || !document || document.broken) return undefined;
  const folder = configuration.uri.slice(0, configuration.uri.lastIndexOf('/') + 1);
  const edit = editOf(configuration.text, document.root, {
    path: decodeURIComponent(file.uri.slice(folder.length)),
    dialect,
  });
  return edit && { uri: configuration.uri, edits: toTextEdits(configuration, [edit]) };
}

/** Puts the choice in the place of one for this very path, or behind the others, as the last that fits counts. */
function editOf(
  text: string,
  root: SyntaxNode | undefined,
  { path, dialect }: { readonly path: string; readonly dialect: string },
): CoreEdit | undefined {
  const entry = `${JSON.stringify(path)}: ${dialect}`;
  const dialects = valueOf(root, 'dialects');
  if (!dialects) {
    if (root && (root.kind !== 'map' || root.style !== 'block')) return undefined;
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    return { span: { start: text.length, end: text.length }, text: `${gap}dialects:\n  ${entry}\n` };
  }
  const last = dialects.kind === 'map' && dialects.style === 'block' ? dialects.entries.at(-1) : undefined;
  if (!last || dialects.kind !== 'map') return undefined;
  if (last.key.text === path) return { span: last.value.span, text: dialect };
  const found = text.indexOf('\n', last.span.end);
  const end = found < 0 ? text.length : found;
  return { span: { start: end, end }, text: `\n${' '.repeat(dialects.indent)}${entry}` };
}
