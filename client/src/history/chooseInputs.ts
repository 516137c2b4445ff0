import * as vscode from 'vscode';
import { promptRelations, sampleInputs, type PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import type { PreviewValues } from '../preview/values.js';
import { keyOf } from '../promptKey.js';
import { t } from '../../l10n/l10n.js';

/** What inputs are looked for with. */
export interface InputsServices {
  readonly server: LanguageServer;
  readonly values: PreviewValues;
}

/** Values for the variables of a prompt, and what people call them by. */
export interface ChosenInputs {
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
}

interface InputsItem extends vscode.QuickPickItem {
  readonly values: () => Promise<ChosenInputs['values']> | ChosenInputs['values'];
}

/** Asks with which inputs a prompt is rendered: a saved set, those of the preview, or samples. Not asked for without variables. */
export async function chooseInputs(
  { server, values }: InputsServices,
  prompt: PromptSummary,
  title: string,
): Promise<ChosenInputs | undefined> {
  if (prompt.variables.length === 0) return { name: t('no inputs'), values: {} };
  const sets = (await server.ask(promptRelations, keyOf(prompt)))?.inputSets ?? [];
  const typed = values.of(prompt.uri, prompt.id).values;
  const items: readonly InputsItem[] = [
    ...sets.map((set) => ({ label: set.name, description: t('saved'), values: () => set.values })),
    ...(Object.keys(typed).length > 0
      ? [
          {
            label: t('Inputs of the Preview'),
            description: t('as they are typed there'),
            values: () => typed,
          },
        ]
      : []),
    {
      label: t('Sample Values'),
      description: t('made from the types'),
      values: () => server.ask(sampleInputs, keyOf(prompt)),
    },
  ];
  const choice = await vscode.window.showQuickPick(items, { title, placeHolder: t('With which inputs?') });
  return choice && { name: choice.label, values: await choice.values() };
}

/** The inputs of a prompt without a question: those of the preview, else the first saved set, else samples. */
export async function usualInputs(
  { server, values }: InputsServices,
  prompt: PromptSummary,
): Promise<ChosenInputs> {
  const typed = values.of(prompt.uri, prompt.id).values;
  if (Object.keys(typed).length > 0) return { name: t('inputs of the preview'), values: typed };
  const [set] = (await server.ask(promptRelations, keyOf(prompt)))?.inputSets ?? [];
  return set ?? { name: t('sample values'), values: await server.ask(sampleInputs, keyOf(prompt)) };
}
