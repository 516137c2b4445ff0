import {
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Feature } from './feature.js';
import { canonicalUri } from './uri.js';

/** Diagnostics of one file, when the client asks. */
export const documentDiagnostic: Feature = {
  method: 'textDocument/diagnostic',
  capability: {
    diagnosticProvider: {
      identifier: 'prompt-manager',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    },
  },
  register: (on, ask, { reports }) =>
    on.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
      ask(token, ({ workspace, file }) => {
        const found = file(textDocument);
        if (!found) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const { resultId, items } = reports.of(workspace, found);
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
      }),
    ),
};

/** Diagnostics of all files, open or not; announced together with those of one file. */
export const workspaceDiagnostic: Feature = {
  method: 'workspace/diagnostic',
  register: (on, ask, { reports, index }) =>
    on.languages.diagnostics.onWorkspace(({ previousResultIds }, token) =>
      ask(token, ({ workspace }) => {
        const previous = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]));
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        for (const [uri, file] of workspace.files) {
          if (token.isCancellationRequested) break;
          const { resultId, items: found } = reports.of(workspace, file);
          const open = index.openDocument(uri);
          const head = { uri: open?.uri ?? uri, version: open?.version ?? null, resultId };
          if (previous.get(uri) === resultId)
            items.push({ ...head, kind: DocumentDiagnosticReportKind.Unchanged });
          else items.push({ ...head, kind: DocumentDiagnosticReportKind.Full, items: [...found] });
        }
        for (const { uri } of previousResultIds) {
          if (workspace.files.has(canonicalUri(uri))) continue;
          items.push({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] });
        }
        return { items };
      }),
    ),
};
