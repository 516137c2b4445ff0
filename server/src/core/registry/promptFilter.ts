import type { Format, Prompt, Status } from '../prompt/index.js';

/** Which prompts are wanted; all that is given must hold. */
export interface PromptFilter {
  /** All of them; blanks around a tag and capital letters do not count, as in the model. */
  readonly tags?: readonly string[];
  readonly status?: Status;
  /** Without regard to capital letters. */
  readonly category?: string;
  readonly format?: Format;
  /** Words that stand somewhere in id, description, category, tags or template, in any order. */
  readonly text?: string;
}

/** A part of a list: `limit` prompts from `offset` on; without a limit all. */
export interface PageRequest {
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

export interface PromptPage {
  /** Sorted by id. */
  readonly items: readonly Prompt[];
  /** How many prompts fit, on all pages. */
  readonly total: number;
  readonly offset: number;
}

/** Whether a prompt is wanted, as a test that can be used for many. */
export function promptFilter({
  tags,
  status,
  category,
  format,
  text,
}: PromptFilter): (prompt: Prompt) => boolean {
  const wantedTags = (tags ?? []).map(normal).filter((tag) => tag !== '');
  const wantedCategory = category === undefined ? undefined : normal(category);
  const words = normal(text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return (prompt) =>
    (status === undefined || prompt.status === status) &&
    (format === undefined || prompt.format === format) &&
    (wantedCategory === undefined || normal(prompt.metadata.category ?? '') === wantedCategory) &&
    wantedTags.every((tag) => prompt.metadata.tags.includes(tag)) &&
    (words.length === 0 || hasWords(prompt, words));
}

/** The part of a list that is asked for. Throws a RangeError for numbers that are no places. */
export function pageOf(prompts: readonly Prompt[], { offset = 0, limit }: PageRequest): PromptPage {
  for (const number of [offset, limit ?? 0]) {
    if (!Number.isInteger(number) || number < 0)
      throw new RangeError("'offset' and 'limit' must be whole numbers from 0 on.");
  }
  const end = limit === undefined ? undefined : offset + limit;
  return { items: prompts.slice(offset, end), total: prompts.length, offset };
}

/** What the words are looked for in: made at the first search, because most prompts are never searched. */
const searched = new WeakMap<Prompt, string>();

function hasWords(prompt: Prompt, words: readonly string[]): boolean {
  const known = searched.get(prompt) ?? searchedText(prompt);
  searched.set(prompt, known);
  return words.every((word) => known.includes(word));
}

function searchedText({ id, metadata, template, chat_template }: Prompt): string {
  const { description, category, tags } = metadata;
  const texts = template
    ? [template.content, ...Object.values(template.partials)]
    : (chat_template?.messages ?? []).map(({ content }) => content);
  return [id, description ?? '', category ?? '', ...tags, ...texts].join('\n').toLowerCase();
}

function normal(text: string): string {
  return text.trim().toLowerCase();
}
