import { dialectOf, withHelpers, type Dialect } from '../dialects/index.js';
import type { PromptFile, PromptNode, TemplateSite } from '../formats/index.js';
import type { SchemaDeclaration } from '../schema/index.js';
import { inputSetsFileOf, type PlacedPrompt, type Workspace } from '../workspace/index.js';
import { declarationsOf } from './declarationsOf.js';
import type { PromptAnalysis } from './promptAnalysis.js';
import { inferredTypes } from './inferredTypes.js';
import { rootScope } from './scope.js';
import { scopeIn } from './siteAnalysis.js';
import { walkSites } from './walkSites.js';

/**
 * What the templates of a prompt mean: made once for a prompt and the input schema that it has in the workspace.
 * Throws a RangeError when the file has no prompt with this index.
 */
export function analyzePrompt(
  file: PromptFile,
  promptIndex: number,
  workspace: Surroundings,
): PromptAnalysis {
  const prompt = file.prompts[promptIndex];
  if (!prompt) throw new RangeError(`${file.uri} has no prompt with the index ${promptIndex}.`);
  const schema = prompt.inputSchema && workspace.schema(prompt.inputSchema.value, file.uri);
  const known = analyses.get(prompt);
  const dialect = withHelpers(dialectOf(file.dialect), workspace.configurationOf?.(file.uri).helpers ?? []);
  const savedInputs = inputSetsFileOf({ file, prompt }, workspace);
  const holds =
    known?.file === file &&
    known.inputSchema === schema &&
    known.dialect === dialect &&
    known.savedInputs === savedInputs;
  if (holds && sameFiles(known, workspace)) return known;
  const analysis = analyze(file, prompt, { dialect, inputSchema: schema, savedInputs, workspace });
  analyses.set(prompt, analysis);
  return analysis;
}

/** What an analysis asks the workspace. */
export type Surroundings = Pick<Workspace, 'schema' | 'partial'> &
  Partial<Pick<Workspace, 'configurationOf' | 'file' | 'partialNames'>> & {
    /** Whether prompts of every dialect call files as partials, where they do not hold them themselves. */
    readonly callsFiles?: boolean;
  };

const analyses = new WeakMap<PromptNode, PromptAnalysis>();

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
  readonly workspace: Surroundings;
}

function analyze(
  file: PromptFile,
  prompt: PromptNode,
  { dialect, inputSchema, savedInputs, workspace }: Meaning,
): PromptAnalysis {
  const declarations = declarationsOf(prompt, inputSchema);
  const inferred = inferredTypes(prompt, savedInputs);
  const calledNames = new Set<string>();
  const partialFiles = new Map<string, PlacedPrompt>();
  const isTemplate = dialect.syntax !== 'none';
  const walked = walkSites(isTemplate ? prompt.templates : [], {
    dialect,
    declarations,
    inferred,
    partialFile(name) {
      if (dialect.partials !== 'files' && workspace.callsFiles !== true) return undefined;
      const known = partialFiles.get(name);
      const found = known ?? (calledNames.has(name) ? undefined : workspace.partial(name, file.uri));
      calledNames.add(name);
      if (found) partialFiles.set(name, found);
      return found?.prompt.templates[0];
    },
  });
  const inOrder = prompt.templates.flatMap((site) => walked.get(site) ?? []);
  const own = new Set(prompt.templates);
  const all = [...walked.values()];
  const computes = all.some(({ partialUses }) => partialUses.some(({ name }) => name === undefined));
  const inFiles = [...walked].flatMap(([site, analysis]) => (own.has(site) ? [] : [analysis]));
  return {
    file,
    prompt,
    dialect,
    inputSchema,
    declarations,
    inferred,
    savedInputs,
    uses: inOrder.flatMap(({ uses }) => uses),
    dataUses: inOrder.flatMap(({ dataUses }) => dataUses),
    helperCalls: inOrder.flatMap(({ helperCalls }) => helperCalls),
    partialUses: inOrder.flatMap(({ partialUses }) => partialUses),
    inlinePartials: new Set(inOrder.flatMap(({ inlinePartials }) => inlinePartials)),
    calledNames,
    partialFiles,
    computedFiles: computes && dialect.partials === 'files' ? callableFiles(file, workspace) : undefined,
    usesInFiles: inFiles.flatMap(({ uses }) => uses),
    scopeAt(site: TemplateSite, offset: number) {
      const analysis = walked.get(site);
      return analysis ? scopeIn(analysis, offset) : rootScope();
    },
  };
}
