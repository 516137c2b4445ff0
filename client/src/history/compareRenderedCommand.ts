import * as vscode from 'vscode';
import { renderPrompt, renderVersion, type PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf } from '../promptKey.js';
import { chooseInputs, type InputsServices } from './chooseInputs.js';
import { chooseVersion } from './chooseVersion.js';
import type { RenderedDocuments, RenderedText } from './renderedDocuments.js';
import { renderedText } from './renderedText.js';
import { t } from '../../l10n/l10n.js';

/** What renderings are compared with. */
export interface CompareRenderedServices extends InputsServices {
  readonly rendered: RenderedDocuments;
}

/** 'Compare as Rendered…': what the model gets of a version and of the file, with the same inputs, in the diff editor. */
export async function compareRenderedCommand(
  services: CompareRenderedServices,
  prompt: PromptSummary,
  given: string | undefined,
): Promise<void> {
  const title = t('Compare {0} as Rendered', prompt.id);
  const version = given ?? (await chooseVersion(prompt, title));
  if (version === undefined) return;
  const inputs = await chooseInputs(services, prompt, title);
  if (!inputs) return;
  const { values, name } = inputs;
  const [old, now] = [
    await versionRendered(services.server, prompt, { version, values }),
    await fileRendered(services.server, prompt, values),
  ];
  const names = t('{0} {1} ↔ Current File, rendered with {2}', prompt.id, version, name);
  await services.rendered.compare(names, old, now);
}

interface RenderRequest {
  readonly version: string;
  readonly values: Readonly<Record<string, unknown>>;
}

async function versionRendered(
  server: LanguageServer,
  prompt: PromptSummary,
  { version, values }: RenderRequest,
): Promise<RenderedText> {
  const answer = await server.ask(renderVersion, { ...keyOf(prompt), version, values });
  if (!answer) throw gone(prompt);
  if (answer.problem !== null)
    throw new Error(t("Version {0} of '{1}' does not render. {2}", version, prompt.id, answer.problem));
  return { name: `${prompt.id} ${version}`, text: renderedText(answer.messages) };
}

async function fileRendered(
  server: LanguageServer,
  prompt: PromptSummary,
  values: RenderRequest['values'],
): Promise<RenderedText> {
  const answer = await server.ask(renderPrompt, { ...keyOf(prompt), values });
  if (!answer) throw gone(prompt);
  const { outcome } = answer;
  if (outcome.kind !== 'rendered') {
    const place = vscode.workspace.asRelativePath(vscode.Uri.parse(prompt.uri));
    throw new Error(t("'{0}' does not render. {1}", place, outcome.message));
  }
  return { name: prompt.id, text: renderedText(outcome.messages) };
}

function gone({ id }: PromptSummary): Error {
  return new Error(t("'{0}' is not there any more. Refresh the view.", id));
}
