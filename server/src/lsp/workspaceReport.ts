import { setTimeout } from 'node:timers/promises';
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Workspace } from '../core/index.js';
import type { Session } from './session.js';
import { Slices } from './slices.js';
import { canonicalUri } from './uri.js';

/** What a client asks with that wants the diagnostics of all files. */
export interface WorkspaceReportRequest {
  /** What it knows. */
  readonly previousResultIds: readonly PreviousResultId[];
  readonly token: CancellationToken;
  /** Takes parts of the answer as they are made, where the client does. */
  readonly part: ((part: WorkspaceDiagnosticReport) => void) | undefined;
}

/**
 * The diagnostics of all files that differ from what the client knows. One that knows all of them waits for its answer until something
 * changes, as LSP allows: clients ask again after each answer, and of thousands of files each answer is long.
 */
export async function workspaceReport(
  session: Session,
  { previousResultIds, token, part }: WorkspaceReportRequest,
): Promise<WorkspaceDiagnosticReport> {
  const { disk, index, reports } = session;
  const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
  await Promise.race([disk.scanned, cancelled]);
  for (;;) {
    const change = reports.nextChange;
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    let told = previousResultIds.length === 0;
    const slices = new Slices();
    for (const report of differing(session, index.workspace, previousResultIds)) {
      if (report) items.push(report);
      if (!slices.isOver) continue;
      if (part && items.length > 0) {
        part({ items: items.splice(0) });
        told = true;
      }
      await slices.next();
      if (token.isCancellationRequested) break;
    }
    if (told || items.length > 0 || token.isCancellationRequested) return { items };
    await Promise.race([change, cancelled]);
    await setTimeout(pauseMs);
  }
}

/** File by file what the client does not know; undefined for a file of which it knows all, or of which there is nothing to know. */
function* differing(
  { index, reports }: Session,
  workspace: Workspace,
  previousResultIds: readonly PreviousResultId[],
): Generator<WorkspaceDocumentDiagnosticReport | undefined> {
  const kind = DocumentDiagnosticReportKind.Full;
  const known = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]));
  for (const [uri, file] of workspace.files) {
    const { resultId, items } = reports.of(workspace, file);
    const before = known.get(uri);
    const isKnown = before === undefined ? items.length === 0 : before === resultId;
    const open = index.openDocument(uri);
    yield isKnown
      ? undefined
      : { kind, uri: open?.uri ?? uri, version: open?.version ?? null, resultId, items: [...items] };
  }
  for (const { uri } of previousResultIds)
    yield workspace.files.has(canonicalUri(uri)) ? undefined : { kind, uri, version: null, items: [] };
}

/** What changes with a keystroke comes together. */
const pauseMs = 200;
