import * as vscode from 'vscode';
import { t } from '../../l10n/l10n.js';

/** A message as a prompt renders it. */
export interface SentMessage {
  readonly role: string | null;
  readonly content: string;
}

/** How a run ended; `code` is what the metrics remember. */
export type RunEnd =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'cancelled'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string; readonly code: string; readonly message: string };

/** What of a language model is asked; VS Code's models have it. */
export type AskedModel = Pick<vscode.LanguageModelChat, 'sendRequest'>;

/** Sends messages to a language model, and hears of its answer as it grows. Never rejects. */
export async function askModel(
  model: AskedModel,
  messages: readonly SentMessage[],
  { token, onText }: { readonly token: vscode.CancellationToken; readonly onText: (text: string) => void },
): Promise<RunEnd> {
  let text = '';
  try {
    const answer = await model.sendRequest(
      messages.map(toChatMessage),
      { justification: justification() },
      token,
    );
    for await (const piece of answer.text) {
      if (token.isCancellationRequested) break;
      text += piece;
      onText(text);
    }
  } catch (error) {
    if (token.isCancellationRequested) return { kind: 'cancelled', text };
    return { kind: 'failed', text, ...reasonFor(error) };
  }
  return token.isCancellationRequested ? { kind: 'cancelled', text } : { kind: 'done', text };
}

function justification(): string {
  return t('Prompt Manager sends the rendered prompt, so that you see how the model answers it.');
}

/** The API knows users and assistants only: what the system says goes first, as it stands in the prompt. */
function toChatMessage({ role, content }: SentMessage): vscode.LanguageModelChatMessage {
  return role === 'assistant' || role === 'model'
    ? vscode.LanguageModelChatMessage.Assistant(content)
    : vscode.LanguageModelChatMessage.User(content);
}

function reasonFor(error: unknown): { readonly code: string; readonly message: string } {
  const code = error instanceof vscode.LanguageModelError ? error.code : '';
  const known = knownReason(code);
  if (known) return known;
  const message = error instanceof Error && error.message !== '' ? error.message : t('No reason was given.');
  return { code: 'failed', message: t('The model did not answer: {0}', message) };
}

/** The failures that VS Code names, as the metrics remember them and as a person reads them. */
function knownReason(code: string): { readonly code: string; readonly message: string } | undefined {
  switch (code) {
    case 'NoPermissions':
      return {
        code: 'no-permission',
        message: t('You have not allowed Prompt Manager to use this model. Run again to be asked anew.'),
      };
    case 'Blocked':
      return {
        code: 'blocked',
        message: t('The model refused: too many requests, or a text that it does not take. Try again later.'),
      };
    case 'NotFound':
      return { code: 'not-found', message: t('This model is not there any more. Choose another one.') };
    default:
      return undefined;
  }
}
