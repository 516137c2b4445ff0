import { dialectOf, withHelpers, type Dialect } from '../dialects/index.js';
import type { PromptFile, PromptNode, TemplateSite } from '../formats/index.js';
import type { SchemaDeclaration } from '../schema/index.js';
import type { PlacedPrompt, Workspace } from '../workspace/index.js';
import { declarationsOf } from './declarationsOf.js';
import type { PromptAnalysis } from './promptAnalysis.js';
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
  const holds = known && known.file === file && known.inputSchema === schema && known.dialect === dialect;
  if (holds && sameFiles(known, workspace)) return known;
  const analysis = analyze(file, prompt, { dialect, inputSchema: schema, workspace });
  analyses.set(prompt, analysis);
  return analysis;
}

/** What an analysis asks the workspace. */
export type Surroundings = Pick<Workspace, 'schema' | 'partial'> &
  Partial<Pick<Workspace, 'configurationOf'>>;

const analyses = new WeakMap<PromptNode, PromptAnalysis>();

/** Whether the partials that are files are still the same ones, with the same text. */
function sameFiles({ file, calledNames, partialFiles }: PromptAnalysis, workspace: Surroundings): boolean {
  for (const name of calledNames)
    if (workspace.partial(name, file.uri)?.file !== partialFiles.get(name)?.file) return false;
  return true;
}

interface Meaning {
  readonly dialect: Dialect;
  readonly inputSchema: SchemaDeclaration | undefined;
  readonly workspace: Surroundings;
}

function analyze(
  file: PromptFile,
  prompt: PromptNode,
  { dialect, inputSchema, workspace }: Meaning,
): PromptAnalysis {
  const declarations = declarationsOf(prompt, inputSchema);
  const calledNames = new Set<string>();
  const partialFiles = new Map<string, PlacedPrompt>();
  const isTemplate = dialect.syntax !== 'none';
  const walked = walkSites(isTemplate ? prompt.templates : [], {
    dialect,
    declarations,
    partialFile(name) {
      if (dialect.partials !== 'files') return undefined;
      const known = partialFiles.get(name);
      const found = known ?? (calledNames.has(name) ? undefined : workspace.partial(name, file.uri));
      calledNames.add(name);
      if (found) partialFiles.set(name, found);
      return found?.prompt.templates[0];
    },
  });
  const inOrder = prompt.templates.flatMap((site) => walked.get(site) ?? []);
  const own = new Set(prompt.templates);
  const inFiles = [...walked].flatMap(([site, analysis]) => (own.has(site) ? [] : [analysis]));
  return {
    file,
    prompt,
    dialect,
    inputSchema,
    declarations,
    uses: inOrder.flatMap(({ uses }) => uses),
    dataUses: inOrder.flatMap(({ dataUses }) => dataUses),
    helperCalls: inOrder.flatMap(({ helperCalls }) => helperCalls),
    partialUses: inOrder.flatMap(({ partialUses }) => partialUses),
    inlinePartials: new Set(inOrder.flatMap(({ inlinePartials }) => inlinePartials)),
    calledNames,
    partialFiles,
    usesInFiles: inFiles.flatMap(({ uses }) => uses),
    scopeAt(site: TemplateSite, offset: number) {
      const analysis = walked.get(site);
      return analysis ? scopeIn(analysis, offset) : rootScope();
    },
  };
}
