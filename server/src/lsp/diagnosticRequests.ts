import { DocumentDiagnosticReportKind } from 'vscode-languageserver/node';
import type { Feature } from './feature.js';
import { canonicalUri } from './uri.js';
import { workspaceReport } from './workspaceReport.js';

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
  register: (on, ask, { reports, previews }) =>
    on.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
      await previews.over(canonicalUri(textDocument.uri));
      return ask(token, ({ workspace, file }) => {
        const found = file(textDocument);
        if (!found) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const { resultId, items } = reports.of(workspace, found);
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
      });
    }),
};

/** Diagnostics of all files, open or not; announced together with those of one file. */
export const workspaceDiagnostic: Feature = {
  method: 'workspace/diagnostic',
  register: (on, ask, session) =>
    on.languages.diagnostics.onWorkspace(({ previousResultIds }, token, _progress, partial) =>
      ask(token, () =>
        workspaceReport(session, {
          previousResultIds,
          token,
          part: partial && ((part) => partial.report(part)),
        }),
      ),
    ),
};
