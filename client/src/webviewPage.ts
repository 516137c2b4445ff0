import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { t } from '../l10n/l10n.js';
import { webviewHtml } from './webviewHtml.js';

/** The pages of client/webview, with their titles. */
const titles = { preview: t('Preview'), history: t('History'), metrics: t('Metrics') };

export type PageName = keyof typeof titles;

/** Loads the page `name` of dist/webview into a webview, which may read that folder only. */
export function loadPage(webview: vscode.Webview, extensionUri: vscode.Uri, name: PageName): void {
  const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const address = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [folder] };
  webview.html = webviewHtml({
    title: titles[name],
    cspSource: webview.cspSource,
    nonce: randomBytes(16).toString('hex'),
    script: address(`${name}.js`),
    style: address(`${name}.css`),
    language: vscode.env.language,
    messages: vscode.l10n.bundle,
  });
}
