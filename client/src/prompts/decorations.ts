import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { PromptKey, PromptSummary } from '../../../server/src/protocol/index.js';
import { Coalesced } from '../coalesced.js';
import { keyText } from '../promptKey.js';
import { PromptList } from '../promptList.js';
import { logError } from '../report.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { changeDecoration, changedKeys, problemDecoration, type Decoration } from './decoration.js';

const scheme = 'prompt-manager-row';

/** Other extensions have their turn between so many files. */
const filesAtOnce = 500;

/** The address of a prompt's row; prompts of one collection have one each, so each has its own decorations. */
export function rowUri(key: PromptKey): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${keyText(key)}` });
}

/**
 * Registers the decorations of rows. They are two providers because a badge has two characters at most; VS Code joins
 * the badges (`1, M`) and takes the colour of the one registered last.
 */
export function registerDecorations(
  prompts: WorkspacePrompts,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const providers = [changeDecoration, problemDecoration].map((of) => new RowDecorations(of));
  const registrations = providers.map((provider) => vscode.window.registerFileDecorationProvider(provider));
  let shown = PromptList.empty;
  // Behind the tree, not with it: of thousands of prompts each takes a while.
  const taking = new Coalesced(
    async () => {
      const [before, now] = [shown, prompts.list];
      shown = now;
      const files = now.changedSince(before);
      for (let at = 0; at < files.length; at += filesAtOnce) {
        await setImmediate();
        const some = files.slice(at, at + filesAtOnce);
        for (const provider of providers) provider.take(some, before, now);
      }
    },
    0,
    (error) => logError(log, error),
  );
  const subscription = prompts.onDidChange(() => taking.request());
  return vscode.Disposable.from(taking, subscription, ...registrations, ...providers);
}

/** Tells VS Code only of rows whose decoration has changed: the others would flicker at each key. */
class RowDecorations implements vscode.FileDecorationProvider, vscode.Disposable {
  readonly #shown = new Map<string, Decoration>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri[]>();
  readonly onDidChangeFileDecorations = this.#changed.event;

  constructor(private readonly decorationOf: (prompt: PromptSummary) => Decoration | undefined) {}

  /** Takes over the decorations of the prompts of changed files. */
  take(files: readonly string[], before: PromptList, after: PromptList): void {
    const rows = files.flatMap((uri) => this.#replace(before.in(uri), after.in(uri)));
    if (rows.length > 0) this.#changed.fire(rows.map((row) => vscode.Uri.parse(row)));
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const decoration = uri.scheme === scheme ? this.#shown.get(uri.toString()) : undefined;
    return (
      decoration &&
      new vscode.FileDecoration(decoration.badge, decoration.tooltip, new vscode.ThemeColor(decoration.color))
    );
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Gives the rows whose decoration is another now. */
  #replace(before: readonly PromptSummary[], after: readonly PromptSummary[]): readonly string[] {
    const [old, now] = [this.#decorations(before), this.#decorations(after)];
    for (const row of old.keys()) this.#shown.delete(row);
    for (const [row, decoration] of now) this.#shown.set(row, decoration);
    return changedKeys(old, now);
  }

  /** By the address of the row. */
  #decorations(prompts: readonly PromptSummary[]): ReadonlyMap<string, Decoration> {
    return new Map(
      prompts.flatMap((prompt) => {
        const decoration = this.decorationOf(prompt);
        return decoration ? [[rowUri(prompt).toString(), decoration] as const] : [];
      }),
    );
  }
}
