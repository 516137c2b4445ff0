import * as vscode from 'vscode';
import type { PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { applyChange } from './applyChange.js';
import { named } from './named.js';
import { changedTags, commonTags } from './tagChanges.js';
import { t } from '../../l10n/l10n.js';

/** 'Set Tags…': ticks and unticks tags of one or more prompts; what is typed can be ticked as a new one. */
export async function setTagsCommand(
  server: LanguageServer,
  prompts: readonly PromptSummary[],
  all: readonly PromptSummary[],
): Promise<void> {
  const common = commonTags(prompts.map(({ tags }) => tags));
  const known = [...new Set([...common, ...all.flatMap(({ tags }) => tags).sort()])];
  const ticked = await pickTags(t('Tags of {0}', named(prompts)), { known, common });
  if (!ticked) return;
  await applyChange(server, prompts, ({ tags }) => ({
    kind: 'tags',
    tags: changedTags(tags, { common, ticked }),
  }));
}

interface Tags {
  readonly known: readonly string[];
  readonly common: readonly string[];
}

function pickTags(title: string, { known, common }: Tags): Promise<readonly string[] | undefined> {
  const picker = vscode.window.createQuickPick();
  picker.title = title;
  picker.placeholder = t('Tick tags, or type a new one');
  picker.canSelectMany = true;
  const items = known.map((label) => ({ label }));
  picker.items = items;
  picker.selectedItems = items.filter(({ label }) => common.includes(label));
  return new Promise((resolve) => {
    picker.onDidChangeValue((value) => {
      // The library stores tags in lower case.
      const typed = value.trim().toLowerCase();
      const isNew = typed !== '' && !picker.items.some(({ label }) => label === typed);
      if (!isNew) return;
      const { selectedItems } = picker;
      picker.items = [{ label: typed, description: t('new') }, ...items, ...selectedItems.filter(isAdded)];
      picker.selectedItems = selectedItems;
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems.map(({ label }) => label));
      picker.dispose();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });

  function isAdded({ label }: vscode.QuickPickItem): boolean {
    return !known.includes(label);
  }
}
