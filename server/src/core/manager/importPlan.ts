import type { PromptFile } from '../formats/index.js';
import { foldedId, readPrompt, unsafeId, type Prompt, type PromptDefaults } from '../prompt/index.js';
import type { StorageBackend } from '../storage/index.js';
import { writePromptYaml } from '../versioning/index.js';

/** The prompts that an import writes, or every reason why there are none. */
export type ImportPlan =
  | { readonly kind: 'planned'; readonly prompts: readonly Prompt[] }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** Plans a document for each prompt of a collection. */
export function planImport({ prompts }: PromptFile, defaults: PromptDefaults): ImportPlan {
  const planned: Prompt[] = [];
  const refusals: string[] = [];
  const taken = new Map<string, string>();
  for (const [index, { data, id }] of prompts.entries()) {
    const name = id ? `Prompt '${id.value}'` : `Prompt ${index + 1}`;
    const { prompt, problems: faults = [] } = data
      ? readPrompt(data, defaults)
      : { problems: ['It cannot be read.'] };
    if (!prompt) {
      refusals.push(`${name} cannot be imported: ${faults.join(' ')}`);
      continue;
    }
    const unsafe = unsafeId(prompt.id);
    if (unsafe !== undefined) refusals.push(`${name} cannot become a file: ${unsafe}.`);
    // On many systems names that differ in case only are the same file.
    const key = foldedId(prompt.id);
    const twin = taken.get(key);
    if (twin !== undefined) refusals.push(`${name} and '${twin}' would be the same file.`);
    taken.set(key, prompt.id);
    planned.push(prompt);
  }
  return refusals.length > 0
    ? { kind: 'refused', problems: refusals }
    : { kind: 'planned', prompts: planned };
}

/** How an import is carried out. */
export interface ImportOptions {
  /** Whether documents that are there give way. */
  readonly overwrite?: boolean;
  /** Only tells what would be written. */
  readonly dryRun?: boolean;
}

/** A prompt that was imported. */
export interface ImportedPrompt {
  readonly prompt: Prompt;
  readonly uri: string;
}

/** What came of an import: `taken` are the URIs of documents that are there already; then nothing was written. */
export type ImportOutcome =
  | { readonly kind: 'imported'; readonly imported: readonly ImportedPrompt[] }
  | { readonly kind: 'taken'; readonly taken: readonly string[] };

/**
 * Writes each prompt to a document of its own, as the Python library writes it: all of them or none. Throws
 * StorageWriteError when one cannot be written; then everything is as it was.
 */
export async function storeImport(
  prompts: readonly Prompt[],
  storage: StorageBackend,
  { overwrite = false, dryRun = false }: ImportOptions,
): Promise<ImportOutcome> {
  const targets: Target[] = [];
  for (const prompt of prompts) {
    const uri = storage.uriOf(prompt.id);
    const there = await storage.read(uri);
    targets.push({ prompt, uri, before: there?.exists ? there.text : undefined });
  }
  const taken = targets.filter(({ before }) => before !== undefined).map(({ uri }) => uri);
  if (taken.length > 0 && !overwrite) return { kind: 'taken', taken };
  if (!dryRun) await writeAll(targets, storage);
  return { kind: 'imported', imported: targets.map(({ prompt, uri }) => ({ prompt, uri })) };
}

interface Target extends ImportedPrompt {
  /** The text that is there now; undefined when there is none. */
  readonly before: string | undefined;
}

async function writeAll(targets: readonly Target[], storage: StorageBackend): Promise<void> {
  const written: (() => Promise<void>)[] = [];
  try {
    for (const { prompt, uri, before } of targets) {
      const text = writePromptYaml(prompt);
      const expected = before === undefined ? 'absent' : { text: before };
      await storage.exclusive(prompt.id, () => storage.write({ uri, text, expected }));
      written.push(() =>
        before === undefined
          ? storage.remove(uri, text)
          : storage.write({ uri, text: before, expected: { text } }),
      );
    }
  } catch (error) {
    for (const undo of written.toReversed()) await undo().catch(() => undefined);
    throw error;
  }
}
