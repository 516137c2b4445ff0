import path from 'node:path';
import { nearest, type FormatId, type PlacedPrompt, type Workspace } from '../core/index.js';
import { WrongUse, type CliContext } from './cliContext.js';
import { complaints, loadFiles, type LoadedFile } from './loadFiles.js';

/** What a person named: a prompt, or a file of ours that is too broken to hold one. */
export type FoundPrompt =
  | (NamedPrompt & { readonly kind: 'prompt'; readonly workspace: Workspace })
  | { readonly kind: 'broken'; readonly broken: LoadedFile };

interface NamedPrompt {
  /** Its file, relative to the working directory. */
  readonly name: string;
  readonly placed: PlacedPrompt;
}

/**
 * The prompt that `target` names: a file, of which `id` tells the prompt when it has several, or the id of a prompt
 * below the working directory. A file is of the `format`, where one is given. Throws WrongUse when there is none or more
 * than one.
 */
export async function findPrompt(
  context: CliContext,
  target: string,
  { id, format }: { readonly id?: string | undefined; readonly format?: FormatId | undefined },
): Promise<FoundPrompt> {
  const reading = await context.files.read(path.resolve(context.cwd, target));
  const isFile = reading.kind === 'text';
  // A prompt's versions lie in a folder that is named like its id.
  const isFolder = !isFile && reading.reason === 'folder';
  if (!isFile && ((reading.reason !== 'missing' && !isFolder) || looksLikePath(target))) {
    throw new WrongUse(`'${target}' ${complaints[reading.reason]}`);
  }
  const { files, workspace } = await loadFiles(context, [isFile ? target : '.'], isFile ? format : undefined);
  const broken = isFile ? files.find(isBroken) : undefined;
  if (broken) return { kind: 'broken', broken };
  const prompts = files.flatMap((file) => promptsOf(file, isFile));
  const wanted = isFile ? id : target;
  const matching =
    wanted === undefined ? prompts : prompts.filter(({ placed }) => placed.prompt.name === wanted);
  const [first, ...others] = matching;
  if (!first && isFolder) throw new WrongUse(`'${target}' ${complaints.folder}`);
  const ids = prompts.map(({ placed }) => placed.prompt.name);
  if (!first) throw new WrongUse(noneFound(target, { isFile, id, ids }));
  if (others.length > 0) throw new WrongUse(severalFound(target, isFile, matching));
  return { kind: 'prompt', ...first, workspace };
}

/** Whether the notation or the shape of a file leaves nothing that could be rendered; dotprompt renders any text. */
function isBroken({ file }: LoadedFile): boolean {
  if (file.format === 'dotprompt') return false;
  const unread = file.prompts.length === 0 || file.prompts.some(({ data }) => data === undefined);
  return unread && file.problems.some(({ severity }) => severity === 'error');
}

/** An older version is meant only when its file is named. */
function promptsOf({ name, file }: LoadedFile, isNamed: boolean): readonly NamedPrompt[] {
  const isPrompt =
    file.kind === 'prompt' ||
    file.kind === 'collection' ||
    ((file.kind === 'snapshot' || file.kind === 'partial') && isNamed);
  return isPrompt ? file.prompts.map((prompt, index) => ({ name, placed: { file, prompt, index } })) : [];
}

function looksLikePath(target: string): boolean {
  return /[\\/]|\.(?:ya?ml|json|prompt|hbs|handlebars)$/i.test(target);
}

interface Missing {
  readonly isFile: boolean;
  readonly id: string | undefined;
  /** The prompts that are there. */
  readonly ids: readonly string[];
}

function noneFound(target: string, { isFile, id, ids }: Missing): string {
  const wanted = isFile ? id : target;
  const guess = wanted === undefined ? undefined : nearest(wanted, ids);
  const meant = guess === undefined ? undefined : `Did you mean '${guess}'?`;
  if (!isFile)
    return `There is no file and no prompt '${target}' here. ${meant ?? "'list' shows the prompts below this folder."}`;
  if (id === undefined) return `'${target}' holds no prompt.`;
  return [`'${target}' holds no prompt '${id}'.`, ...(meant === undefined ? [] : [meant])].join(' ');
}

function severalFound(target: string, isFile: boolean, matching: readonly NamedPrompt[]): string {
  if (!isFile) {
    const files = matching.map(({ name }) => `'${name}'`).join(', ');
    return `Several prompts have the id '${target}'; name one of the files: ${files}.`;
  }
  const ids = matching.map(({ placed }) => placed.prompt.name).map((id) => `'${id}'`);
  return `'${target}' holds several prompts; choose one with --prompt: ${[...new Set(ids)].join(', ')}.`;
}
