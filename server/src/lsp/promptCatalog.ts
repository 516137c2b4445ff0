import type { CheckOptions, Problem, PromptFile, Workspace } from '../core/index.js';
import type { FilePrompts, PromptChanges, PromptSummary } from '../protocol/index.js';
import { problemsIn } from '../service/index.js';
import type { DiskSync } from './diskSync.js';
import { glance, promptSummary } from './promptSummary.js';
import { Slices } from './slices.js';
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
 * The summaries of all prompts that have a place on disk. While the folders are still read, a prompt is told by what its file says; then,
 * with its problems and versions, it is told again. Each file's are made anew only when something they tell has changed, and numbered, so
 * that a client asks for what is newer than what it has. The loop turns between slices: thousands of files hold up nobody.
 */
export class PromptCatalog {
  private readonly entries = new Map<string, Entry>();
  private revision = 0;
  private pass: Pass | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: PromptCatalogParts) {}

  /** All summaries of this moment. */
  async all(): Promise<readonly PromptSummary[]> {
    await this.refresh(Infinity);
    return [...this.entries.values()].flatMap(({ prompts }) => prompts);
  }

  /** The files whose prompts have changed after a revision: a page of them at most, then `more` is true. */
  async changesSince(since: number): Promise<PromptChanges> {
    const { disk } = this.parts;
    const size = since === 0 ? firstPageSize : pageSize;
    // Who has seen some waits for more than a few, as each answer has its price.
    if (since > 0) await disk.progressed();
    let finished = await this.refresh(since + size);
    while (this.revision <= since && !finished) {
      await disk.progressed();
      finished = await this.refresh(since + size);
    }
    const files = [...this.entries]
      .filter(([, entry]) => entry.revision > since)
      .sort(([, a], [, b]) => a.revision - b.revision)
      .slice(0, size);
    const last = files.at(-1)?.[1].revision ?? since;
    return {
      revision: last,
      files: files.map(([uri, { prompts }]): FilePrompts => ({ uri, prompts })),
      more: last < this.revision || !finished,
    };
  }

  /** Looks at files until the revision reaches `limit`; says whether all have been looked at as they are. One after the other. */
  private refresh(limit: number): Promise<boolean> {
    const refreshed = this.turn.then(() => this.goOn(limit));
    this.turn = refreshed.catch(() => undefined);
    return refreshed;
  }

  /** A look that was interrupted at the end of a page goes on while nothing has changed. */
  private async goOn(limit: number): Promise<boolean> {
    const pass = (this.pass = this.currentPass());
    const slices = new Slices();
    for (let next = pass.rest.next(); next.done !== true; next = pass.rest.next()) {
      await this.look(next.value, pass);
      if (this.revision >= limit) return false;
      if (slices.isOver) await slices.next();
    }
    return pass.isThorough && this.parts.index.workspace === pass.workspace;
  }

  private currentPass(): Pass {
    const { index, disk, versions } = this.parts;
    const { workspace } = index;
    const options = this.parts.options();
    const moment = [workspace, disk.isScanned, versions.state, options.plugins, options.secrets];
    if (this.pass?.moment.every((part, i) => part === moment[i])) return this.pass;
    for (const uri of this.entries.keys()) if (!workspace.files.has(uri)) this.put(uri, gone);
    return {
      ...{ moment, workspace, options, isThorough: disk.isScanned },
      rest: this.newFirst(workspace.files),
    };
  }

  private *newFirst(files: Workspace['files']): Generator<PromptFile> {
    const known = new Set(this.entries.keys());
    for (const [uri, file] of files) if (!known.has(uri)) yield file;
    for (const [uri, file] of files) if (known.has(uri)) yield file;
  }

  private async look(file: PromptFile, { workspace, options, isThorough }: Pass): Promise<void> {
    const known = this.entries.get(file.uri);
    if (known?.file === file && !isThorough) return;
    if ((file.kind !== 'prompt' && file.kind !== 'collection') || pathOf(file.uri) === undefined) {
      this.put(file.uri, gone);
      return;
    }
    const placed = file.prompts.map((prompt, index) => ({ file, index, prompt }));
    if (!isThorough) {
      this.put(file.uri, { ...gone, file, prompts: placed.map(glance) });
      return;
    }
    const { versions } = this.parts;
    const problems = problemsIn(workspace, file, options);
    const stored: StoredPrompt[] = [];
    for (const one of placed) stored.push(await versions.stored(one));
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

/** A look at all files of a moment. */
interface Pass {
  /** What it depends on: one of another moment begins anew. */
  readonly moment: readonly unknown[];
  readonly workspace: Workspace;
  readonly options: CheckOptions;
  /** Whether problems and versions are looked at, too: what one file says depends on others, which must have been read. */
  readonly isThorough: boolean;
  /** The files that have not been looked at. */
  readonly rest: Iterator<PromptFile>;
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

/** Small, so that something is shown at once. */
const firstPageSize = 60;
const pageSize = 400;

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
