import * as vscode from 'vscode';
import { changedLines, type LineChange } from '../../../server/src/protocol/index.js';
import { Coalesced } from '../coalesced.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf } from '../promptKey.js';
import { logError } from '../report.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';

/** What the marks are made with. */
export interface ChangedLinesServices {
  readonly server: LanguageServer;
  readonly prompts: WorkspacePrompts;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

type Kind = LineChange['kind'];

const setting = 'promptManager.editor.changedLines';

/** Marks in the gutter of the visible editors which lines differ from the prompt's newest version, if the user wants it. */
export class ChangedLines implements vscode.Disposable {
  readonly #marks: Readonly<Record<Kind, vscode.TextEditorDecorationType>>;
  readonly #marking: Coalesced;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(private readonly services: ChangedLinesServices) {
    const mark = (kind: Kind, color: string): vscode.TextEditorDecorationType =>
      vscode.window.createTextEditorDecorationType({
        gutterIconPath: vscode.Uri.joinPath(
          services.extensionUri,
          'client',
          'media',
          'gutter',
          `${kind}.svg`,
        ),
        gutterIconSize: 'contain',
        overviewRulerColor: new vscode.ThemeColor(color),
        overviewRulerLane: vscode.OverviewRulerLane.Left,
      });
    this.#marks = {
      added: mark('added', 'editorOverviewRuler.addedForeground'),
      changed: mark('changed', 'editorOverviewRuler.modifiedForeground'),
      removed: mark('removed', 'editorOverviewRuler.deletedForeground'),
    };
    this.#marking = new Coalesced(
      () => this.#mark(),
      150,
      (error) => logError(services.log, error),
    );
    const request = (): void => this.#marking.request();
    this.#subscriptions = [
      services.prompts.onDidChange(request),
      vscode.window.onDidChangeVisibleTextEditors(request),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(setting)) request();
      }),
    ];
  }

  dispose(): void {
    this.#marking.dispose();
    for (const disposable of [...this.#subscriptions, ...Object.values(this.#marks)]) disposable.dispose();
  }

  async #mark(): Promise<void> {
    for (const editor of vscode.window.visibleTextEditors) {
      const { uri, version } = editor.document;
      const prompt = this.services.prompts.all.find(
        (each) => each.uri === uri.toString() && each.kind === 'prompt' && each.versions.length > 0,
      );
      const changes = prompt && isWanted() ? await this.#changesOf(prompt) : [];
      if (editor.document.version === version) this.#show(editor, changes);
    }
  }

  async #changesOf(prompt: { readonly uri: string; readonly index: number }): Promise<readonly LineChange[]> {
    return (await this.services.server.ask(changedLines, keyOf(prompt))) ?? [];
  }

  #show(editor: vscode.TextEditor, changes: readonly LineChange[]): void {
    for (const kind of ['added', 'changed', 'removed'] as const)
      editor.setDecorations(this.#marks[kind], changes.filter((change) => change.kind === kind).map(rangeOf));
  }
}

function isWanted(): boolean {
  return vscode.workspace.getConfiguration().get<boolean>(setting, false);
}

/** Whole lines; missing ones are marked at the line that follows them. */
function rangeOf({ start, end }: LineChange): vscode.Range {
  return new vscode.Range(start, 0, Math.max(start, end - 1), 0);
}
