import { dialectOf } from '../dialects/index.js';
import type { PromptFile, PromptNode, TemplateSite } from '../formats/index.js';
import type { SchemaDeclaration } from '../schema/index.js';
import type { Workspace } from '../workspace/index.js';
import { declarationsOf } from './declarationsOf.js';
import type { PromptAnalysis } from './promptAnalysis.js';
import { rootScope } from './scope.js';
import { scopeIn } from './siteAnalysis.js';
import { walkSites } from './walkSites.js';

/**
 * What the templates of a prompt mean: made once for a prompt and the input schema that it has in the workspace.
 * Throws a RangeError when the file has no prompt with this index.
 */
export function analyzePrompt(file: PromptFile, promptIndex: number, workspace: Workspace): PromptAnalysis {
  const prompt = file.prompts[promptIndex];
  if (!prompt) throw new RangeError(`${file.uri} has no prompt with the index ${promptIndex}.`);
  const schema = prompt.inputSchema && workspace.schema(prompt.inputSchema.value, file.uri);
  const known = analyses.get(prompt);
  if (known && known.file === file && known.inputSchema === schema) return known;
  const analysis = analyze(file, prompt, schema);
  analyses.set(prompt, analysis);
  return analysis;
}

const analyses = new WeakMap<PromptNode, PromptAnalysis>();

function analyze(
  file: PromptFile,
  prompt: PromptNode,
  inputSchema: SchemaDeclaration | undefined,
): PromptAnalysis {
  const dialect = dialectOf(file.dialect);
  const declarations = declarationsOf(prompt, inputSchema);
  const walked = walkSites(prompt.templates, { dialect, declarations });
  const inOrder = prompt.templates.flatMap((site) => walked.get(site) ?? []);
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
    scopeAt(site: TemplateSite, offset: number) {
      const analysis = walked.get(site);
      return analysis ? scopeIn(analysis, offset) : rootScope();
    },
  };
}
