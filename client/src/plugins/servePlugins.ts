import * as vscode from 'vscode';
import {
  frameworkPrompt,
  registeredPlugins,
  renderForPlugin,
  validateForPlugin,
} from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { RegisteredPlugins } from './registeredPlugins.js';

/** The plugins that other extensions register, of which the server hears at each of its starts, and which it may ask. */
export function servePlugins(server: LanguageServer): {
  readonly plugins: RegisteredPlugins;
  readonly serving: vscode.Disposable;
} {
  const tell = (): void => server.tell(registeredPlugins, { plugins: plugins.list });
  const plugins = new RegisteredPlugins((params) => server.ask(frameworkPrompt, params), tell);
  const serving = vscode.Disposable.from(
    server.onDidStart(() => {
      if (plugins.list.length > 0) tell();
    }),
    server.answer(validateForPlugin, (params) => plugins.validate(params)),
    server.answer(renderForPlugin, (params) => plugins.make(params)),
  );
  return { plugins, serving };
}
