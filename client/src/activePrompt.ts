import * as vscode from 'vscode';
import type { PromptSummary } from '../../server/src/protocol/index.js';
import { promptAt } from './promptAt.js';
import { samePrompt } from './promptKey.js';
import type { WorkspacePrompts } from './workspacePrompts.js';

/**
 * The prompt the user is on: the one at the cursor of the active editor. It stays while no file's editor is active
 * (the preview, a terminal, a diff with a version) as long as its own file is open in a tab.
 */
export class ActivePrompt implements vscode.Disposable {
  #prompt: PromptSummary | undefined;
  readonly #changed = new vscode.EventEmitter<PromptSummary | undefined>();
  readonly #subscriptions: readonly vscode.Disposable[];
  /** Fires when it is another prompt, or when what is known of it was read anew. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly prompts: WorkspacePrompts) {
    this.#subscriptions = [
      prompts.onDidChange(() => this.#update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.window.onDidChangeTextEditorSelection(() => this.#update()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#update()),
    ];
  }

  get current(): PromptSummary | undefined {
    return this.#prompt;
  }

  dispose(): void {
    this.#changed.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #update(): void {
    const found = this.#find();
    if (found === this.#prompt) return;
    this.#prompt = found;
    this.#changed.fire(found);
  }

  #find(): PromptSummary | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.scheme === 'file') {
      return promptAt(this.prompts.list.in(editor.document.uri.toString()), editor.selection.active);
    }
    const before = this.#prompt;
    if (!before || !isOpen(before.uri)) return undefined;
    return this.prompts.list.in(before.uri).find((prompt) => samePrompt(prompt, before));
  }
}

function isOpen(uri: string): boolean {
  return vscode.window.tabGroups.all.some((group) =>
    group.tabs.some(({ input }) => addressOf(input) === uri),
  );
}

function addressOf(input: unknown): string | undefined {
  if (input instanceof vscode.TabInputText) return input.uri.toString();
  if (input instanceof vscode.TabInputTextDiff) return input.modified.toString();
  return undefined;
}
