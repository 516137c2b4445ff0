import * as vscode from 'vscode';
import type { PromptRelations, PromptSummary } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import type { ActivePrompt } from '../activePrompt.js';
import { samePrompt } from '../promptKey.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { readArrangement, type Arrangement } from './arrangement.js';
import { viewBadge } from './decoration.js';
import { parseFilter } from './filter.js';
import { filePlace, forgetPlaces } from './filePlace.js';
import { promptRows } from './model.js';
import { promptChildren } from './children.js';
import { MovePrompts } from './movePrompts.js';
import type { Row } from './row.js';
import { hoverOf, treeItem } from './treeItem.js';

/** What the view 'Prompts' works with. */
export interface PromptsViewServices {
  readonly prompts: WorkspacePrompts;
  readonly active: ActivePrompt;
  readonly memory: vscode.Memento;
  /** What a prompt has to do with other files; asked for when its row is opened. */
  readonly relationsOf: (prompt: PromptSummary) => Promise<PromptRelations | null>;
}

/** The view 'Prompts'. */
export class PromptsView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  #rows: readonly Row[] = [];
  #filter = '';
  #arrangement: Arrangement;
  /** Whether the row of the active prompt was not there when it was looked for. */
  #awaited = false;
  readonly #parents = new WeakMap<Row, Row>();
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<Row>;
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly services: PromptsViewServices) {
    const { prompts, active, memory } = services;
    this.#arrangement = readArrangement(memory.get(arrangementKey));
    this.#view = vscode.window.createTreeView('promptManager.prompts', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new MovePrompts(),
    });
    this.#subscriptions = [
      prompts.onDidChange(() => this.#update()),
      active.onDidChange((prompt) => void this.#reveal(prompt)),
      vscode.workspace.onDidChangeWorkspaceFolders(forgetPlaces),
      this.#view.onDidChangeVisibility(({ visible }) => visible && void this.#reveal(active.current)),
    ];
  }

  /** The top rows, as shown now. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** The rows that the user has selected. */
  get selection(): readonly Row[] {
    return this.#view.selection;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** Lays the tree out anew, now and in later sessions. */
  async arrange(change: Partial<Arrangement>): Promise<void> {
    this.#arrangement = { ...this.#arrangement, ...change };
    this.#update();
    await this.services.memory.update(arrangementKey, this.#arrangement);
  }

  get filter(): string {
    return this.#filter;
  }

  /** Shows only the prompts that a text means (see parseFilter); all for an empty one. */
  set filter(text: string) {
    this.#filter = text.trim();
    void vscode.commands.executeCommand('setContext', 'promptManager.filtered', this.#filter !== '');
    this.#update();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (!row) return [...this.#rows];
    if (row.kind !== 'prompt' || !row.prompt) return this.#below(row, row.children());
    // A server that does not answer hides no row that is known already.
    const relations = await this.services.relationsOf(row.prompt).catch(() => null);
    return this.#below(row, promptChildren(row.prompt, row.id, relations));
  }

  getParent(row: Row): Row | undefined {
    return this.#parents.get(row);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return treeItem(row);
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const hover = hoverOf(row);
    if (hover) item.tooltip = hover;
    return item;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  #update(): void {
    const { all } = this.services.prompts;
    const filter = parseFilter(this.#filter);
    this.#rows = promptRows(all, { placeOf: filePlace, arrangement: this.#arrangement, filter });
    this.#view.badge = viewBadge(all);
    this.#view.description = this.#filter;
    if (filter && this.#rows.length === 0) this.#view.message = t('No prompt fits ‘{0}’.', this.#filter);
    else delete this.#view.message;
    this.#changed.fire(undefined);
    // The prompt that the user is on may be told before its row is there.
    if (this.#awaited) void this.#reveal(this.services.active.current);
  }

  #below(row: Row, children: readonly Row[]): Row[] {
    for (const child of children) this.#parents.set(child, row);
    return [...children];
  }

  /** Selects the prompt that the user went to, without taking the focus. */
  async #reveal(prompt: PromptSummary | undefined): Promise<void> {
    if (!prompt || !this.#view.visible) return;
    if (this.#view.selection.some((row) => samePrompt(row.prompt, prompt))) return;
    const row = this.#find(prompt);
    this.#awaited = row === undefined;
    if (row) await this.#view.reveal(row, { select: true, focus: false, expand: false });
  }

  #find(prompt: PromptSummary): Row | undefined {
    for (const row of this.#rows) {
      if (row.kind === 'prompt' && samePrompt(row.prompt, prompt)) return row;
      if (row.kind !== 'folder') continue;
      const found = this.#below(row, row.children()).find((child) => samePrompt(child.prompt, prompt));
      if (found) return found;
    }
    return undefined;
  }
}

const arrangementKey = 'promptManager.prompts.arrangement';
