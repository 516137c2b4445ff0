import * as vscode from 'vscode';
import { t } from '../../l10n/l10n.js';
import { conditions } from './filter.js';
import type { PromptsView } from './provider.js';

/** 'Filter Prompts…': the tree follows what is typed; Escape brings back what was there before. */
export function filterCommand(tree: PromptsView): void {
  const before = tree.filter;
  const box = vscode.window.createInputBox();
  box.title = t('Filter Prompts');
  box.value = before;
  box.placeholder = 'refund tag:support changed:yes';
  const wanted = Object.entries(conditions).map(
    ([name, condition]) => `${name}: (${condition?.values ?? ''})`,
  );
  box.prompt = t('Words, or {0}', wanted.join(', '));
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
