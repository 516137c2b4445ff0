import * as vscode from 'vscode';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { idQuestion, type IdRequest } from './idQuestion.js';

/** Asks for the id of a prompt, which is checked as it is typed; undefined when the user gives none. */
export function askForId(
  prompts: WorkspacePrompts,
  request: IdRequest & { readonly title: string },
): Promise<string | undefined> {
  const { value, prompt, placeholder, validate } = idQuestion(prompts, request);
  return Promise.resolve(
    vscode.window.showInputBox({
      title: request.title,
      value,
      prompt,
      placeHolder: placeholder,
      ignoreFocusOut: true,
      validateInput: validate,
    }),
  );
}
