import type { PromptSummary } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';

/** Whether a prompt is shown. */
export type PromptFilter = (prompt: PromptSummary) => boolean;

/**
 * The filter that a text means: words, all of which a prompt has in its id, description, tags, category or variables, and
 * conditions such as `tag:support`, `status:draft`, `label:production`, `changed:yes` and `problem:error`. A condition
 * without a value yet hides nothing. Undefined for an empty text.
 */
export function parseFilter(text: string): PromptFilter | undefined {
  const tests = text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => testOf(word) ?? []);
  return tests.length === 0 ? undefined : (prompt) => tests.every((test) => test(prompt));
}

function testOf(word: string): PromptFilter | undefined {
  if (word === '') return undefined;
  const colon = word.indexOf(':');
  const condition = conditions[word.slice(0, Math.max(0, colon))];
  if (!condition) return (prompt) => searched(prompt).includes(word);
  const value = word.slice(colon + 1);
  return value === '' ? undefined : (prompt) => condition.holds(prompt, value);
}

interface Condition {
  /** What people may write behind the colon: words that stand for others are translated, those that count as they are not. */
  readonly values: string;
  readonly holds: (prompt: PromptSummary, value: string) => boolean;
}

/** The conditions by the word before the colon. */
export const conditions: Readonly<Partial<Record<string, Condition>>> = {
  tag: { values: t('a tag'), holds: ({ tags }, value) => tags.some((tag) => starts(tag, value)) },
  category: { values: t('a category'), holds: ({ category }, value) => starts(category, value) },
  status: { values: 'draft, active …', holds: ({ status }, value) => starts(status, value) },
  format: { values: 'chat, text …', holds: ({ format }, value) => starts(format, value) },
  label: {
    values: t('a label'),
    holds: ({ labels }, value) => labels.some(({ name }) => starts(name, value)),
  },
  changed: {
    values: 'yes, no',
    holds: ({ changed }, value) => 'yes'.startsWith(value) === (changed === true),
  },
  problem: {
    values: 'error, warning, any, none',
    holds: ({ errors, warnings }, value) => {
      if ('none'.startsWith(value)) return errors + warnings === 0;
      if ('error'.startsWith(value)) return errors > 0;
      return 'warning'.startsWith(value) ? warnings > 0 : errors + warnings > 0;
    },
  },
};

function starts(text: string | null, value: string): boolean {
  return text?.toLowerCase().startsWith(value) ?? false;
}

/** The searched text of a summary is made once; a summary is a value. */
const texts = new WeakMap<PromptSummary, string>();

function searched(prompt: PromptSummary): string {
  let text = texts.get(prompt);
  if (text === undefined) {
    const { id, description, tags, category, variables } = prompt;
    const parts = [id, description ?? '', category ?? '', ...tags, ...variables.map(({ name }) => name)];
    texts.set(prompt, (text = parts.join('\n').toLowerCase()));
  }
  return text;
}
