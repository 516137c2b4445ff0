import { t } from '../../l10n/l10n.js';
/** What the codes of failed renders and runs mean. */
const words: Readonly<Record<string, string>> = {
  'template-syntax': t('The template has a mistake.'),
  'missing-partial': t('A partial was not found.'),
  'partial-cycle': t('Partials call each other in a circle.'),
  'unknown-helper': t('A helper is not known.'),
  'render-failed': t('A helper failed.'),
  'render-output': t('The text became longer than allowed.'),
  'render-timeout': t('Stopped at the time limit.'),
  'render-memory': t('Stopped at the memory limit.'),
  'render-crashed': t('The render thread ended.'),
  'render-cancelled': t('Cancelled before it was done.'),
  'nothing-to-render': t('There is no template.'),
  cancelled: t('Cancelled before the answer was complete.'),
};

/** The sentence for a code; a code that has none is told as it is. */
export function errorWords(code: string): string {
  return words[code] ?? code;
}
