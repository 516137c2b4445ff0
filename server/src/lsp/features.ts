import { CodeActionKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import * as service from '../service/index.js';
import { codeLens } from './codeLensRequests.js';
import { documentDiagnostic, workspaceDiagnostic } from './diagnosticRequests.js';
import { documentSync } from './documents.js';
import type { Feature } from './feature.js';
import { semanticTokens } from './semanticTokenRequests.js';
import { ownRequests } from './ownRequests.js';
import { canonicalUri, pathOf, uriOf } from './uri.js';

/** Everything that the server does, one list: what is announced is what has a handler. */
export const features: readonly Feature[] = [
  documentSync,
  documentDiagnostic,
  workspaceDiagnostic,
  {
    method: 'textDocument/completion',
    capability: {
      completionProvider: {
        triggerCharacters: ['{', '.', '@', '#', '/', '>', ' ', '"'],
        resolveProvider: true,
      },
    },
    register: (on, ask, { abilities, index }) => {
      on.onCompletion((params, token) =>
        ask(token, (view) => {
          const place = view.at(params);
          if (place) return service.completion(place, abilities);
          const uri = canonicalUri(params.textDocument.uri);
          const started = service.startedPrompt(uri, index.openDocument(uri)?.getText() ?? '');
          if (!started) return undefined;
          const offset = service.toOffset(started, params.position);
          return service.completion({ workspace: view.workspace, file: started, offset }, abilities);
        }),
      );
      on.onCompletionResolve((item, token) =>
        ask(token, ({ workspace }) => service.resolveCompletion(workspace, item)),
      );
    },
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
    register: (on, ask, { abilities }) => {
      on.onPrepareRename((params, token) => ask(token, (view) => view.with(params, service.prepareRename)));
      on.onRenameRequest((params, token) =>
        ask(token, (view) => {
          const answer = view.with(params, (place) => service.rename(place, params.newName, abilities));
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
    capability: {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, service.fixAllKind],
      },
    },
    register: (on, ask, session) =>
      on.onCodeAction(({ textDocument, range, context }, token) =>
        ask(token, ({ workspace, file: fileOf }) => {
          const file = fileOf(textDocument);
          if (!file) return undefined;
          const path = pathOf(file.uri);
          const folder = path === undefined ? undefined : session.folders.holding(path);
          const place = {
            workspace,
            file,
            span: service.toSpan(file, range),
            only: context.only,
            folder: folder === undefined ? undefined : uriOf(folder),
          };
          return [
            ...service.codeActions(place, session.checkOptions),
            ...service.refactorings(place, session),
            ...service.fixAll(place, session.checkOptions),
          ];
        }),
      ),
  },
  {
    method: 'textDocument/formatting',
    capability: { documentFormattingProvider: true },
    register: (on, ask, { log }) =>
      on.onDocumentFormatting(({ textDocument }, token) =>
        ask(token, ({ file }) => {
          const found = file(textDocument);
          if (!found) return undefined;
          const { edits, kept } = service.formatting(found);
          for (const reason of kept) log(`Formatting: ${reason}`);
          return edits;
        }),
      ),
  },
  {
    method: 'textDocument/onTypeFormatting',
    capability: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '}' } },
    register: (on, ask, { settings }) =>
      on.onDocumentOnTypeFormatting((params, token) =>
        ask(token, (view) =>
          settings.current.editor.autoCloseBlocks ? view.with(params, service.onTypeFormatting) : undefined,
        ),
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
  semanticTokens,
  {
    method: 'textDocument/signatureHelp',
    capability: { signatureHelpProvider: { triggerCharacters: [' ', '('], retriggerCharacters: ['=', ')'] } },
    register: (on, ask) =>
      on.onSignatureHelp((params, token) => ask(token, (view) => view.with(params, service.signatureHelp))),
  },
  {
    method: 'textDocument/typeDefinition',
    capability: { typeDefinitionProvider: true },
    register: (on, ask) =>
      on.onTypeDefinition((params, token) => ask(token, (view) => view.with(params, service.typeDefinition))),
  },
  {
    method: 'textDocument/documentLink',
    capability: { documentLinkProvider: {} },
    register: (on, ask) =>
      on.onDocumentLinks(({ textDocument }, token) =>
        ask(token, ({ workspace, file }) => {
          const found = file(textDocument);
          return found && service.documentLinks(workspace, found);
        }),
      ),
  },
  {
    method: 'textDocument/selectionRange',
    capability: { selectionRangeProvider: true },
    register: (on, ask) =>
      on.onSelectionRanges(({ textDocument, positions }, token) =>
        ask(token, ({ file }) => {
          const found = file(textDocument);
          const offsets = found && positions.map((position) => service.toOffset(found, position));
          return offsets && service.selectionRanges(found, offsets);
        }),
      ),
  },
  {
    method: 'textDocument/inlayHint',
    capability: { inlayHintProvider: true },
    register: (on, ask) =>
      on.languages.inlayHint.on(({ textDocument, range }, token) =>
        ask(token, ({ workspace, file }) => {
          const found = file(textDocument);
          return found && service.inlayHints(workspace, found, service.toSpan(found, range));
        }),
      ),
  },
  codeLens,
  {
    method: 'textDocument/prepareCallHierarchy',
    capability: { callHierarchyProvider: true },
    register: (on, ask) => {
      const { callHierarchy } = on.languages;
      callHierarchy.onPrepare((params, token) =>
        ask(token, (view) => view.with(params, service.prepareCallHierarchy)),
      );
      callHierarchy.onIncomingCalls(({ item }, token) =>
        ask(token, ({ workspace }) => service.incomingCalls(workspace, item)),
      );
      callHierarchy.onOutgoingCalls(({ item }, token) =>
        ask(token, ({ workspace }) => service.outgoingCalls(workspace, item)),
      );
    },
  },
  {
    method: 'workspace/symbol',
    capability: { workspaceSymbolProvider: true },
    register: (on, ask, session) =>
      on.onWorkspaceSymbol(({ query }, token) =>
        ask(token, async () => {
          await session.disk.scanned;
          return service.workspaceSymbols(session.index.workspace, query);
        }),
      ),
  },
  {
    method: 'workspace/willRenameFiles',
    capability: {
      workspace: {
        fileOperations: {
          willRename: {
            filters: [
              { pattern: { glob: '**/*.{prompt,hbs,handlebars,yaml,yml,json}', matches: 'file' } },
              { pattern: { glob: '**', matches: 'folder' } },
            ],
          },
        },
      },
    },
    register: (on, ask, { abilities }) =>
      on.workspace.onWillRenameFiles(({ files }, token) =>
        ask(token, ({ workspace }) =>
          service.fileRenames(
            workspace,
            files.map(({ oldUri, newUri }) => ({
              oldUri: canonicalUri(oldUri),
              newUri: canonicalUri(newUri),
            })),
            abilities,
          ),
        ),
      ),
  },
  ...ownRequests,
];
