import { t } from '../../l10n/l10n.js';
/** Why a new prompt cannot have this id, as a sentence; undefined when it can. `taken` are the ids there are. */
export function checkId(id: string, taken: readonly string[]): string | undefined {
  if (id === '') return t('Type an id, such as ‘refund_reply’.');
  const wrong = /[^A-Za-z0-9_.-]/u.exec(id)?.[0];
  if (wrong !== undefined) {
    return t('‘{0}’ cannot stand in an id. Use letters, digits, ‘_’, ‘-’ and ‘.’.', wrong);
  }
  if (!/^[A-Za-z]/.test(id)) return t('An id begins with a letter.');
  if (id.endsWith('.')) return t('An id does not end with ‘.’.');
  if (id.length > 100) return t('An id has 100 characters at most.');
  const clash = taken.find((other) => other.toLowerCase() === id.toLowerCase());
  if (clash !== undefined) return t('There is a prompt ‘{0}’ already. Type another id.', clash);
  return undefined;
}
