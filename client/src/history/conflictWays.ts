import * as vscode from 'vscode';
import { resolveConflict, type ConflictWay, type PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { applyChange } from '../promptActions/applyChange.js';
import { keyOf } from '../promptKey.js';
import type { VersionDocuments } from './versionDocuments.js';

/** Goes a way out of a conflict. Throws the reason when it does not lead there. */
export async function goConflictWay(
  { server, documents }: { readonly server: LanguageServer; readonly documents: VersionDocuments },
  prompt: PromptSummary,
  way: ConflictWay,
): Promise<void> {
  switch (way.kind) {
    case 'open':
      await vscode.window.showTextDocument(vscode.Uri.parse(way.uri));
      return;
    case 'compare':
      await documents.compare(prompt, way.version);
      return;
    case 'continue':
      await applyChange(server, [prompt], () => ({ kind: 'version', version: way.version }));
      return;
    case 'keep':
    case 'mend': {
      const answer = await server.ask(resolveConflict, { ...keyOf(prompt), way });
      if (answer.kind === 'refused') throw new Error(answer.message);
    }
  }
}
