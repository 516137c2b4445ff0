import path from 'node:path';
import type { PlacedPrompt, Workspace } from '../core/index.js';
import { WrongUse, type CliContext } from './cliContext.js';
import { complaints, loadFiles, type LoadedFile } from './loadFiles.js';

/** A prompt that a person named. */
export interface FoundPrompt {
  readonly placed: PlacedPrompt;
  /** Its file, relative to the working directory. */
  readonly name: string;
  readonly workspace: Workspace;
}

/**
 * The prompt that `target` names: a file, of which `id` tells the prompt when it has several, or the id of a prompt
 * below the working directory. Throws WrongUse when there is none or more than one.
 */
export async function findPrompt(context: CliContext, target: string, id: string | undefined): Promise<FoundPrompt> {
  const reading = await context.files.read(path.resolve(context.cwd, target));
  const isFile = reading.kind === 'text';
  if (!isFile && (reading.reason !== 'missing' || looksLikePath(target))) {
    throw new WrongUse(`'${target}' ${complaints[reading.reason]}`);
  }
  const { files, workspace } = await loadFiles(context, [isFile ? target : '.']);
  const prompts = files.flatMap(promptsOf);
  const wanted = isFile ? id : target;
  const matching = wanted === undefined ? prompts : prompts.filter(({ placed }) => placed.prompt.id?.value === wanted);
  const [first, ...others] = matching;
  if (!first) throw new WrongUse(noneFound(target, { isFile, id }));
  if (others.length > 0) throw new WrongUse(severalFound(target, isFile, matching));
  return { ...first, workspace };
}

type NamedPrompt = Omit<FoundPrompt, 'workspace'>;

function promptsOf({ name, file }: LoadedFile): readonly NamedPrompt[] {
  if (file.kind !== 'prompt' && file.kind !== 'collection') return [];
  return file.prompts.map((prompt, index) => ({ name, placed: { file, prompt, index } }));
}

function looksLikePath(target: string): boolean {
  return /[\\/]|\.(?:ya?ml|json)$/i.test(target);
}

function noneFound(target: string, { isFile, id }: { isFile: boolean; id: string | undefined }): string {
  if (!isFile) return `There is no file and no prompt '${target}' here.`;
  return id === undefined ? `'${target}' holds no prompt.` : `'${target}' holds no prompt '${id}'.`;
}

function severalFound(target: string, isFile: boolean, matching: readonly NamedPrompt[]): string {
  if (!isFile) {
    const files = matching.map(({ name }) => `'${name}'`).join(', ');
    return `Several prompts have the id '${target}'; name one of the files: ${files}.`;
  }
  const ids = matching.flatMap(({ placed }) => placed.prompt.id?.value ?? []).map((id) => `'${id}'`);
  return `'${target}' holds several prompts; choose one with --prompt: ${[...new Set(ids)].join(', ')}.`;
}
