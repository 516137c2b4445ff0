import type { IconName } from '../shared/Icon.js';

/** The icon of a message by its role; a text prompt has none. */
export function roleIcon(role: string | null): IconName {
  return icons[role ?? ''] ?? 'symbol-string';
}

const icons: Readonly<Record<string, IconName>> = {
  system: 'settings-gear',
  developer: 'settings-gear',
  user: 'account',
  assistant: 'hubot',
  model: 'hubot',
  function: 'tools',
  tool: 'tools',
};
