import type { PromptAnalysis } from '../../analysis/index.js';
import type { PromptNode } from '../../formats/index.js';
import { isDataList, isDataMap } from '../../prompt/index.js';
import type { RenderValues } from '../renderJob.js';

/**
 * The values as they are put into a text that becomes messages: Semantic Kernel turns `<`, `&` and quotes of an input
 * that is a text into entities, and so does `{{x}}`, so that they are text again when the messages are read. What an
 * input that may be dangerous holds, and what maps and lists hold, stays as it is.
 */
export function encodedValues({ prompt }: PromptAnalysis, values: RenderValues): RenderValues {
  if (isAllowed(prompt)) return values;
  const free = allowedInputs(prompt);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && !free.has(name) ? encoded(encoded(value)) : value,
    ]),
  );
}

/** The older spelling is second. */
const allowKeys = ['allow_dangerously_set_content', 'allow_unsafe_content'] as const;

function isAllowed(prompt: PromptNode): boolean {
  return allowKeys.some((key) => prompt.at(key)?.value === true);
}

function allowedInputs(prompt: PromptNode): ReadonlySet<string> {
  const inputs = prompt.at('input_variables')?.value;
  const maps = isDataList(inputs) ? inputs.filter(isDataMap) : [];
  const free = maps.filter((input) => allowKeys.some((key) => input[key] === true));
  return new Set(free.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])));
}

function encoded(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
