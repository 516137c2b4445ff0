import {
  readPrompt,
  unsafeId,
  writePromptYaml,
  type PromptDefaults,
  type PromptFile,
} from '../core/index.js';

/** A file of one prompt that an import writes. */
export interface ImportedFile {
  readonly id: string;
  readonly text: string;
}

/** The files of an import, or every reason why there is none. */
export type ImportPlan =
  | { readonly kind: 'planned'; readonly files: readonly ImportedFile[] }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** Plans a file for each prompt of a collection, as the Python library writes it. */
export function planImport({ prompts }: PromptFile, defaults: PromptDefaults): ImportPlan {
  const files: ImportedFile[] = [];
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
    const key = prompt.id.normalize('NFC').toLowerCase();
    const twin = taken.get(key);
    if (twin !== undefined) refusals.push(`${name} and '${twin}' would be the same file.`);
    taken.set(key, prompt.id);
    files.push({ id: prompt.id, text: writePromptYaml(prompt) });
  }
  return refusals.length > 0 ? { kind: 'refused', problems: refusals } : { kind: 'planned', files };
}
