import { readPromptFile, shapeOf, syntaxOf, type FormatId, type PromptFile } from '../../core/index.js';

/**
 * A file that has just been begun where prompts lie, so that its keys can be offered before its text says what it is;
 * undefined for files that cannot be told by their places, or that have other keys already.
 */
export function startedPrompt(uri: string, text: string): PromptFile | undefined {
  const format = places.find(({ path }) => path.test(uri))?.format;
  if (!format || text.length > most) return undefined;
  const file = readPromptFile(uri, text, { choice: { format } });
  const keys = shapeOf(file)?.keys ?? [];
  const root = syntaxOf(file)?.root;
  if (root?.kind === 'list') return undefined;
  const isKey = (text: string) => keys.some(({ name }) => name.startsWith(text));
  const isOurs = root?.kind !== 'map' || root.entries.every(({ key }) => isKey(key.text));
  return isOurs ? file : undefined;
}

/** Longer texts say what they are. */
const most = 500;

const places: readonly { readonly path: RegExp; readonly format: FormatId }[] = [
  { path: /\.prompt\.ya?ml$/, format: 'github-models' },
  { path: /\/prompts\/(?:.*\/)?[^/]*\.(?:ya?ml|json)$/, format: 'prompt-manager' },
];
