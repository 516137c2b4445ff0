import { setImmediate } from 'node:timers/promises';
import type { CheckOptions, Problem, PromptFile, Workspace } from '../core/index.js';
import type { FilePrompts, PromptChanges, PromptSummary } from '../protocol/index.js';
import { problemsIn } from '../service/index.js';
import type { DiskSync } from './diskSync.js';
import { promptSummary } from './promptSummary.js';
import { pathOf } from './uri.js';
import type { StoredPrompt, VersionCatalog } from './versionCatalog.js';
import type { WorkspaceIndex } from './workspaceIndex.js';

/** What the catalog works with. */
export interface PromptCatalogParts {
  readonly index: WorkspaceIndex;
  readonly disk: DiskSync;
  readonly versions: VersionCatalog;
  readonly options: () => CheckOptions;
}

/**
 * The summaries of all prompts that have a place on disk. Each file's are made anew only when something they tell has changed, and numbered, so
 * that a client asks for what is newer than what it has. The loop turns between slices: thousands of files hold up nobody.
 */
export class PromptCatalog {
  private readonly entries = new Map<string, Entry>();
  private revision = 0;

  constructor(private readonly parts: PromptCatalogParts) {}

  /** All summaries of this moment. */
  async all(): Promise<readonly PromptSummary[]> {
    await this.refresh(Infinity);
    return [...this.entries.values()].flatMap(({ prompts }) => prompts);
  }

  /** The files whose prompts have changed after a revision: at most about `pageSize`, then `more` is true. */
  async changesSince(since: number): Promise<PromptChanges> {
    let finished = await this.refresh(since + pageSize);
    while (this.revision <= since && !(finished && this.parts.disk.isScanned)) {
      await this.parts.disk.progressed();
      finished = await this.refresh(since + pageSize);
    }
    const files = [...this.entries]
      .filter(([, entry]) => entry.revision > since)
      .sort(([, a], [, b]) => a.revision - b.revision)
      .slice(0, pageSize);
    const last = files.at(-1)?.[1].revision ?? since;
    return {
      revision: last,
      files: files.map(([uri, { prompts }]): FilePrompts => ({ uri, prompts })),
      more: last < this.revision || !finished || !this.parts.disk.isScanned,
    };
  }

  /** Looks at all files until the revision reaches `limit`; says whether it has come to the end. */
  private async refresh(limit: number): Promise<boolean> {
    const { index } = this.parts;
    const { workspace } = index;
    const options = this.parts.options();
    let pause = performance.now() + sliceMs;
    for (const uri of this.entries.keys()) if (!workspace.files.has(uri)) this.put(uri, gone);
    for (const file of workspace.files.values()) {
      if ((file.kind !== 'prompt' && file.kind !== 'collection') || pathOf(file.uri) === undefined) {
        this.put(file.uri, gone);
        continue;
      }
      await this.look(file, workspace, options);
      if (this.revision >= limit) return false;
      if (performance.now() < pause) continue;
      await setImmediate();
      pause = performance.now() + sliceMs;
    }
    return index.workspace === workspace;
  }

  private async look(file: PromptFile, workspace: Workspace, options: CheckOptions): Promise<void> {
    const { versions } = this.parts;
    const problems = problemsIn(workspace, file, options);
    const placed = file.prompts.map((prompt, index) => ({ file, index, prompt }));
    const stored: StoredPrompt[] = [];
    for (const one of placed) stored.push(await versions.stored(one));
    const known = this.entries.get(file.uri);
    if (known?.file === file && known.problems === problems && sameItems(known.stored, stored)) return;
    const prompts: PromptSummary[] = [];
    for (const [i, one] of placed.entries()) {
      const changed = await versions.changed(one);
      const of = stored[i];
      if (of) prompts.push(promptSummary(one, { workspace, problems, stored: of, changed }));
    }
    this.put(file.uri, { file, problems, stored, prompts });
  }

  /** Keeps the entry of a file under a new number; nothing is told of files that have never had a prompt. */
  private put(uri: string, entry: Omit<Entry, 'revision'>): void {
    const known = this.entries.get(uri);
    if (entry === gone && (known?.prompts.length ?? 0) === 0) return;
    if (known && JSON.stringify(known.prompts) === JSON.stringify(entry.prompts))
      this.entries.set(uri, { ...entry, revision: known.revision });
    else this.entries.set(uri, { ...entry, revision: ++this.revision });
  }
}

/** The summaries of a file, and what they were made from. */
interface Entry {
  readonly file: PromptFile | undefined;
  readonly problems: readonly Problem[];
  readonly stored: readonly StoredPrompt[];
  readonly prompts: readonly PromptSummary[];
  readonly revision: number;
}

/** Of a file that is gone, or no prompt any more. */
const gone: Omit<Entry, 'revision'> = { file: undefined, problems: [], stored: [], prompts: [] };

const pageSize = 400;
const sliceMs = 8;

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
