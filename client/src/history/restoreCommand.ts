import * as vscode from 'vscode';
import { restoreVersion, type PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf } from '../promptKey.js';
import { chooseVersion } from './chooseVersion.js';
import { authorOf } from './commit.js';
import { reloaded } from './reloaded.js';
import { savedDocument } from './savedDocument.js';
import { t } from '../../l10n/l10n.js';

/** 'Restore Version…': asks, and makes a new version with what an old one says. */
export async function restoreCommand(
  server: LanguageServer,
  prompt: PromptSummary,
  given: string | undefined,
): Promise<void> {
  const version = given ?? (await chooseVersion(prompt, t('Restore a Version of {0}', prompt.id)));
  if (version === undefined) return;
  const restore = t('Restore');
  const answer = await vscode.window.showWarningMessage(
    t('Restore version {0} of ‘{1}’?', version, prompt.id),
    {
      modal: true,
      detail:
        prompt.changed === true
          ? t(
              'Its content becomes a new version. What was changed since the newest version and is not committed is replaced.',
            )
          : t('Its content becomes a new version. All versions stay stored.'),
    },
    restore,
  );
  if (answer !== restore) return;
  const document = await savedDocument(prompt);
  const author = await authorOf(prompt);
  const result = await server.ask(restoreVersion, { ...keyOf(prompt), version, author });
  if (result.kind === 'refused') throw new Error(result.message);
  if (document) await reloaded(document);
  void vscode.window.showInformationMessage(
    t("Version {0} of '{1}' is restored as {2}.", version, prompt.id, result.version),
  );
}
