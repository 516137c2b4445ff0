import { t } from '../l10n/l10n.js';

/** What is counted, in the words of the user's language. */
const words = {
  error: { one: t('1 error'), many: (count: number) => t('{0} errors', count) },
  file: { one: t('1 file'), many: (count: number) => t('{0} files', count) },
  message: { one: t('1 message'), many: (count: number) => t('{0} messages', count) },
  problem: { one: t('1 problem'), many: (count: number) => t('{0} problems', count) },
  prompt: { one: t('1 prompt'), many: (count: number) => t('{0} prompts', count) },
  secret: { one: t('1 secret'), many: (count: number) => t('{0} secrets', count) },
  variable: { one: t('1 variable'), many: (count: number) => t('{0} variables', count) },
  version: { one: t('1 version'), many: (count: number) => t('{0} versions', count) },
  warning: { one: t('1 warning'), many: (count: number) => t('{0} warnings', count) },
};

/** `1 error`, `2 errors`. */
export function counted(count: number, what: keyof typeof words): string {
  const { one, many } = words[what];
  return count === 1 ? one : many(count);
}
