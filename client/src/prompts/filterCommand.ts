import * as vscode from 'vscode';
import { conditions } from './filter.js';
import type { PromptsView } from './provider.js';

/** 'Filter Prompts…': the tree follows what is typed; Escape brings back what was there before. */
export function filterCommand(tree: PromptsView): void {
  const before = tree.filter;
  const box = vscode.window.createInputBox();
  box.title = 'Filter Prompts';
  box.value = before;
  box.placeholder = 'refund tag:support changed:yes';
  box.prompt = `Words, or ${Object.entries(conditions)
    .map(([name, condition]) => `${name}: (${condition?.values ?? ''})`)
    .join(', ')}`;
  let accepted = false;
  box.onDidChangeValue((value) => {
    tree.filter = value;
  });
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) tree.filter = before;
    box.dispose();
  });
  box.show();
}
