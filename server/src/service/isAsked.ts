import type { CodeActionContext } from 'vscode-languageserver-types';

/** Whether a kind of code action is asked for: `quickfix` covers `quickfix.x`, the empty kind and no kind cover all. */
export function isAsked(only: CodeActionContext['only'], kind: string): boolean {
  return !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
