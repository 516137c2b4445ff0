import { CodeActionKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import * as service from '../service/index.js';
import { documentDiagnostic, workspaceDiagnostic } from './diagnosticRequests.js';
import { documentSync } from './documents.js';
import type { Feature } from './feature.js';
import { commitVersion } from './requests/commitVersion.js';
import { promptHistory } from './requests/history.js';
import { listPrompts } from './requests/listPrompts.js';
import { readMetrics, resetMetrics } from './requests/metrics.js';
import { renderPrompt } from './requests/render.js';
import { versionText } from './requests/versionText.js';

/** Everything that the server does, one list: what is announced is what has a handler. */
export const features: readonly Feature[] = [
  documentSync,
  documentDiagnostic,
  workspaceDiagnostic,
  {
    method: 'textDocument/completion',
    capability: { completionProvider: { triggerCharacters: ['{', '.', '@', '#', '/', '>', ' '] } },
    register: (on, ask, { abilities }) =>
      on.onCompletion((params, token) =>
        ask(token, (view) => {
          const place = view.at(params);
          return place && service.completion(place, abilities);
        }),
      ),
  },
  {
    method: 'textDocument/hover',
    capability: { hoverProvider: true },
    register: (on, ask) =>
      on.onHover((params, token) => ask(token, (view) => view.with(params, service.hover))),
  },
  {
    method: 'textDocument/definition',
    capability: { definitionProvider: true },
    register: (on, ask) =>
      on.onDefinition((params, token) => ask(token, (view) => view.with(params, service.definition))),
  },
  {
    method: 'textDocument/references',
    capability: { referencesProvider: true },
    register: (on, ask) =>
      on.onReferences((params, token) =>
        ask(token, (view) => view.with(params, (place) => service.references(place, params.context))),
      ),
  },
  {
    method: 'textDocument/documentHighlight',
    capability: { documentHighlightProvider: true },
    register: (on, ask) =>
      on.onDocumentHighlight((params, token) =>
        ask(token, (view) => view.with(params, service.documentHighlight)),
      ),
  },
  {
    method: 'textDocument/rename',
    capability: { renameProvider: { prepareProvider: true } },
    register: (on, ask) => {
      on.onPrepareRename((params, token) => ask(token, (view) => view.with(params, service.prepareRename)));
      on.onRenameRequest((params, token) =>
        ask(token, (view) => {
          const answer = view.with(params, (place) => service.rename(place, params.newName));
          if (answer?.kind === 'refused')
            throw new ResponseError(LSPErrorCodes.RequestFailed, answer.message);
          return answer?.edit;
        }),
      );
    },
  },
  {
    method: 'textDocument/linkedEditingRange',
    capability: { linkedEditingRangeProvider: true },
    register: (on, ask) =>
      on.languages.onLinkedEditingRange((params, token) =>
        ask(token, (view) => view.with(params, service.linkedEditingRanges)),
      ),
  },
  {
    method: 'textDocument/codeAction',
    capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
    register: (on, ask, session) =>
      on.onCodeAction(({ textDocument, range, context }, token) =>
        ask(token, ({ workspace, file: fileOf }) => {
          const file = fileOf(textDocument);
          if (!file) return undefined;
          const place = { workspace, file, span: service.toSpan(file, range), only: context.only };
          return service.codeActions(place, session.checkOptions);
        }),
      ),
  },
  {
    method: 'textDocument/documentSymbol',
    capability: { documentSymbolProvider: true },
    register: (on, ask) =>
      on.onDocumentSymbol(({ textDocument }, token) =>
        ask(token, ({ file }) => {
          const found = file(textDocument);
          return found && service.documentSymbols(found);
        }),
      ),
  },
  {
    method: 'textDocument/foldingRange',
    capability: { foldingRangeProvider: true },
    register: (on, ask) =>
      on.onFoldingRanges(({ textDocument }, token) =>
        ask(token, ({ file }) => {
          const found = file(textDocument);
          return found && service.foldingRanges(found);
        }),
      ),
  },
  {
    method: 'textDocument/semanticTokens/full',
    capability: { semanticTokensProvider: { legend: service.semanticTokensLegend, full: true } },
    register: (on, ask) =>
      on.languages.semanticTokens.on(({ textDocument }, token) =>
        ask(token, ({ workspace, file }) => {
          const found = file(textDocument);
          return found && service.semanticTokens(workspace, found);
        }),
      ),
  },
  listPrompts,
  renderPrompt,
  promptHistory,
  commitVersion,
  versionText,
  readMetrics,
  resetMetrics,
];
