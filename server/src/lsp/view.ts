import type { TextDocumentPositionParams } from 'vscode-languageserver/node';
import type { PromptFile, Workspace } from '../core/index.js';
import { toOffset, type Place } from '../service/index.js';
import { canonicalUri } from './uri.js';

/** What one request sees: the workspace at the moment the request came, reached by the client's URIs. */
export interface View {
  readonly workspace: Workspace;
  /** The file, unless it is not known or not ours. */
  readonly file: (document: { readonly uri: string }) => PromptFile | undefined;
  /** The place of a position in a file of ours. */
  readonly at: (params: TextDocumentPositionParams) => Place | undefined;
  /** What a feature answers for that place. */
  readonly with: <Answer>(
    params: TextDocumentPositionParams,
    answer: (place: Place) => Answer,
  ) => Answer | undefined;
}

/** The view of a workspace. */
export function viewOf(workspace: Workspace): View {
  const file: View['file'] = ({ uri }) => workspace.files.get(canonicalUri(uri));
  const at: View['at'] = ({ textDocument, position }) => {
    const found = file(textDocument);
    return found && { workspace, file: found, offset: toOffset(found, position) };
  };
  return {
    workspace,
    file,
    at,
    with(params, answer) {
      const place = at(params);
      return place && answer(place);
    },
  };
}
