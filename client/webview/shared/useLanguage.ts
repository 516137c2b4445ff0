import { filled, speak } from '../../l10n/l10n.js';

// This file is imported before all others: tables of messages are made when their files are first read.
const root = document.getElementById('root');
const messages = JSON.parse(root?.dataset['messages'] ?? '{}') as Readonly<Record<string, string>>;
speak({
  tag: document.documentElement.lang,
  translate: (message, ...args) => filled(messages[message] ?? message, ...args),
});
