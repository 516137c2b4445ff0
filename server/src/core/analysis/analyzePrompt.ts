import { Memo } from '../cache/index.js';
import { dialectOf, withHelpers, type Dialect } from '../dialects/index.js';
import type { PromptFile, PromptNode, TemplateSite } from '../formats/index.js';
import type { SchemaDeclaration } from '../schema/index.js';
import { inputSetsFileOf, type PlacedPrompt, type Workspace } from '../workspace/index.js';
import { declarationsOf } from './declarationsOf.js';
import { inferredTypes } from './inferredTypes.js';
import type { PromptAnalysis } from './promptAnalysis.js';
import { LazyAnalysis } from './lazyAnalysis.js';
import { walkPrompt, type TemplateFacts } from './walkPrompt.js';

/**
 * What the templates of a prompt mean: made once for a prompt and the input schema that it has in the workspace.
 * Throws a RangeError when the file has no prompt with this index.
 */
export function analyzePrompt(file: PromptFile, promptIndex: number, workspace: Surroundings): LazyAnalysis {
  const prompt = file.prompts[promptIndex];
  if (!prompt) throw new RangeError(`${file.uri} has no prompt with the index ${promptIndex}.`);
  const schema = prompt.inputSchema && workspace.schema(prompt.inputSchema.value, file.uri);
  const known = analyses.get(prompt);
  const dialect = withHelpers(dialectOf(file.dialect), workspace.configurationOf?.(file.uri).helpers ?? []);
  const savedInputs = inputSetsFileOf({ file, prompt }, workspace);
  const callsFiles = dialect.partials === 'files' || workspace.callsFiles === true;
  const holds =
    known?.file === file &&
    known.inputSchema === schema &&
    known.dialect === dialect &&
    known.savedInputs === savedInputs &&
    known.callsFiles === callsFiles;
  if (holds && (!callsFiles || sameFiles(known, workspace))) return known;
  const analysis = analyze(file, prompt, {
    dialect,
    inputSchema: schema,
    savedInputs,
    callsFiles,
    workspace,
  });
  analyses.set(prompt, analysis);
  return analysis;
}

/** What an analysis asks the workspace. */
export type Surroundings = Pick<Workspace, 'schema' | 'partial'> &
  Partial<Pick<Workspace, 'configurationOf' | 'file' | 'partialNames'>> & {
    /** Whether prompts of every dialect call files as partials, where they do not hold them themselves. */
    readonly callsFiles?: boolean;
  };

const analyses = new Memo<PromptNode, LazyAnalysis>();

/** Whether the partials that are files are still the same ones, with the same text. */
function sameFiles(known: PromptAnalysis, workspace: Surroundings): boolean {
  const { file, calledNames, partialFiles, computedFiles } = known;
  for (const name of calledNames)
    if (workspace.partial(name, file.uri)?.file !== partialFiles.get(name)?.file) return false;
  if (!computedFiles) return true;
  const now = callableFiles(file, workspace);
  return (
    now.size === computedFiles.size &&
    [...now].every(([name, one]) => computedFiles.get(name)?.file === one.file)
  );
}

/** All files that can be called as partials from a file, by name. */
function callableFiles({ uri }: PromptFile, workspace: Surroundings): ReadonlyMap<string, PlacedPrompt> {
  const names = [...(workspace.partialNames?.() ?? [])];
  return new Map(
    names.flatMap((name) => {
      const placed = workspace.partial(name, uri);
      return placed ? [[name, placed] as const] : [];
    }),
  );
}

interface Meaning {
  readonly dialect: Dialect;
  readonly inputSchema: SchemaDeclaration | undefined;
  readonly savedInputs: PromptFile | undefined;
  readonly callsFiles: boolean;
  readonly workspace: Surroundings;
}

function analyze(
  file: PromptFile,
  prompt: PromptNode,
  { dialect, inputSchema, savedInputs, callsFiles, workspace }: Meaning,
): LazyAnalysis {
  const declarations = declarationsOf(prompt, inputSchema);
  const inferred = inferredTypes(prompt, savedInputs);
  const read = { file, prompt, dialect, inputSchema, declarations, inferred, savedInputs };
  if (!callsFiles) {
    const names = { dialect, declarations, inferred, partialFile: () => undefined };
    return new LazyAnalysis({ ...read, ...callsNone }, false, () => walkPrompt(prompt, names));
  }
  const { facts, ...called } = callsInFiles(read, workspace);
  return new LazyAnalysis({ ...read, ...called }, true, () => facts);
}

const callsNone: Pick<PromptAnalysis, 'calledNames' | 'partialFiles' | 'computedFiles'> = {
  calledNames: new Set(),
  partialFiles: new Map(),
  computedFiles: undefined,
};

/** The files that a prompt calls, which only a walk over its templates knows. */
function callsInFiles(
  {
    file,
    prompt,
    ...names
  }: Pick<PromptAnalysis, 'file' | 'prompt' | 'dialect' | 'declarations' | 'inferred'>,
  workspace: Surroundings,
): typeof callsNone & { readonly facts: TemplateFacts } {
  const calledNames = new Set<string>();
  const partialFiles = new Map<string, PlacedPrompt>();
  const partialFile = (name: string): TemplateSite | undefined => {
    const known = partialFiles.get(name);
    const found = known ?? (calledNames.has(name) ? undefined : workspace.partial(name, file.uri));
    calledNames.add(name);
    if (found) partialFiles.set(name, found);
    return found?.prompt.templates[0];
  };
  const facts = walkPrompt(prompt, { ...names, partialFile });
  const callsComputed = facts.computesNames && names.dialect.partials === 'files';
  return {
    ...{ facts, calledNames, partialFiles },
    computedFiles: callsComputed ? callableFiles(file, workspace) : undefined,
  };
}
