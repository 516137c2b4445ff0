import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project/root.mjs';
import { messagesOf } from './messagesOf.mjs';

/** The bundle with all messages of the extension, where translators find them. */
export const bundleFile = 'l10n/bundle.l10n.json';

/** What the bundle has to say: each message of the client once, sorted, as its own English translation. */
export function bundleText() {
  const folder = path.join(projectRoot, 'client');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `client/${file.replaceAll(path.sep, '/')}`);
  const messages = [...new Set(files.flatMap(messagesOf))].sort();
  return `${JSON.stringify(Object.fromEntries(messages.map((message) => [message, message])), null, 2)}\n`;
}
