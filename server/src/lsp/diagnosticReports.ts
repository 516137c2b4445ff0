import { createHash } from 'node:crypto';
import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import { Memo, type CheckOptions, type PromptFile, type Workspace } from '../core/index.js';
import { diagnostics } from '../service/index.js';
import type { ClientAbilities } from './clientAbilities.js';
import { debounced } from './debounced.js';
import type { DiskSync } from './diskSync.js';
import { describeFault, type Log } from './log.js';
import { Recurring } from './recurring.js';
import { Slices } from './slices.js';
import { isConfigurationUri, type WorkspaceIndex } from './workspaceIndex.js';

/** The diagnostics of a file; equal ones have equal ids. */
export interface DiagnosticReport {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** What reports are made and sent with. */
export interface DiagnosticReportsParts {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly index: WorkspaceIndex;
  readonly disk: DiskSync;
  readonly log: Log;
  readonly options: () => CheckOptions;
  /** Whether a file that is not saved keeps the problems that it had when it was. */
  readonly onSave: () => boolean;
}

/** The diagnostics of all files: pulled by clients that can, pushed a moment after each change to the others. */
export class DiagnosticReports {
  private readonly pushed = new Map<string, string>();
  private readonly changed;
  private telling: Promise<void> = Promise.resolve();
  private readonly changes = new Recurring();
  private waits = false;
  /** Reports of a snapshot, so that a client that asks again and again costs nothing while nothing changes. */
  private made = new Memo<Workspace, Map<PromptFile, DiagnosticReport>>();

  /** What was last told of each saved file. */
  private readonly saved = new Map<string, DiagnosticReport>();

  constructor(private readonly parts: DiagnosticReportsParts) {
    const { abilities, index } = parts;
    this.changed = debounced(abilities.pullsDiagnostics ? refreshAfterMs : pushAfterMs, () => {
      // One after the other, or an older report could arrive after a newer one; one that waits tells the newest state.
      if (this.waits) return;
      this.waits = true;
      this.telling = this.telling
        .then(() => this.tell())
        .catch((error: unknown) => parts.log(`Diagnostics could not be sent: ${describeFault(error)}`));
    });
    index.onChange((uris) => {
      this.changes.happens();
      // A client that pulls asks again for what is typed in; what changes elsewhere it cannot know.
      const isElsewhere = [...uris].some((uri) => !index.openDocument(uri) || isConfigurationUri(uri));
      if (!abilities.pullsDiagnostics || isElsewhere) this.changed.call();
    });
  }

  /** Done when something changes on which the diagnostics of some file depend. */
  get nextChange(): Promise<void> {
    return this.changes.next;
  }

  /** The diagnostics of a file. */
  of(workspace: Workspace, file: PromptFile): DiagnosticReport {
    if (!this.parts.onSave()) return this.newest(workspace, file);
    if (this.parts.index.isUnsaved(file.uri))
      return this.saved.get(file.uri) ?? { resultId: none, items: [] };
    const report = this.newest(workspace, file);
    this.saved.set(file.uri, report);
    return report;
  }

  /** Takes over that a file was saved. */
  fileSaved(): void {
    if (this.parts.onSave()) this.refresh();
  }

  /** Says to everybody that all diagnostics may have changed. */
  refresh(): void {
    this.made = new Memo();
    this.changes.happens();
    this.changed.call();
  }

  dispose(): void {
    this.changed.dispose();
  }

  private newest(workspace: Workspace, file: PromptFile): DiagnosticReport {
    let reports = this.made.get(workspace);
    if (!reports) this.made.set(workspace, (reports = new Map<PromptFile, DiagnosticReport>()));
    let report = reports.get(file);
    if (!report) {
      const items = diagnostics(workspace, file, this.parts.options());
      report = { items, resultId: createHash('sha1').update(JSON.stringify(items)).digest('base64url') };
      reports.set(file, report);
    }
    return report;
  }

  private async tell(): Promise<void> {
    const { connection, abilities, disk } = this.parts;
    await disk.scanned;
    this.waits = false;
    if (!abilities.pullsDiagnostics) await this.push();
    else if (abilities.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  }

  /** Sends what differs from what was sent last, open files first; a newer change ends it, as it begins anew. */
  private async push(): Promise<void> {
    const { connection, index } = this.parts;
    const { workspace } = index;
    const uris = new Set([...index.openUris(), ...this.pushed.keys(), ...workspace.files.keys()]);
    const slices = new Slices();
    for (const uri of uris) {
      if (slices.isOver) await slices.next();
      if (index.workspace !== workspace) return;
      const file = workspace.files.get(uri);
      const { resultId, items } = file ? this.of(workspace, file) : { resultId: none, items: [] };
      const open = index.openDocument(uri);
      // Who has a file open waits for a word on each version of it, also that all is well.
      const said = open ? `${open.version} ${resultId}` : items.length === 0 ? none : resultId;
      if ((this.pushed.get(uri) ?? none) === said) continue;
      if (said === none) this.pushed.delete(uri);
      else this.pushed.set(uri, said);
      await connection.sendDiagnostics({
        uri: open?.uri ?? uri,
        ...(open && { version: open.version }),
        diagnostics: [...items],
      });
    }
  }
}

const none = '';
const pushAfterMs = 60;
const refreshAfterMs = 200;
