import {
  analyzePrompt,
  describeType,
  dialectOf,
  neededVariables,
  type PlacedPrompt,
  type Problem,
  type Severity,
  type TemplateSite,
  type Workspace,
} from '../core/index.js';
import type * as protocol from '../protocol/index.js';
import { firstLine, toPosition, toRange } from '../service/index.js';
import type { StoredPrompt } from './versionCatalog.js';

/** What a summary is made of, besides the prompt itself. */
export interface SummaryFacts {
  readonly workspace: Workspace;
  /** All problems of the file. */
  readonly problems: readonly Problem[];
  readonly stored: StoredPrompt;
  readonly changed: boolean | null;
}

/** A prompt as lists show it at first, by what its file says: without what takes other files or thought to know. */
export function glance(placed: PlacedPrompt): protocol.PromptSummary {
  const { file, index, prompt } = placed;
  return {
    uri: file.uri,
    index,
    id: prompt.name,
    family: file.format,
    dialect: dialectOf(file.dialect).name,
    version: prompt.version?.value ?? null,
    format: prompt.format?.value ?? null,
    status: prompt.status?.value ?? null,
    description: prompt.description?.value ?? null,
    category: categoryOf(placed),
    tags: prompt.tags.map(({ value }) => value),
    range: toRange(file, prompt.span),
    kind: file.kind === 'collection' ? 'collection' : 'prompt',
    variables: [],
    parts: prompt.templates.map((site) => partOf(placed, site)),
    errors: 0,
    warnings: 0,
    firstProblem: null,
    changed: null,
    versions: [],
    labels: [],
  };
}

/** A prompt as lists show it. */
export function promptSummary(
  placed: PlacedPrompt,
  { workspace, problems, stored, changed }: SummaryFacts,
): protocol.PromptSummary {
  const { file, prompt } = placed;
  const own = problems.filter(({ span }) => prompt.span.start <= span.start && span.start <= prompt.span.end);
  const of = (severity: Severity) => own.filter((problem) => problem.severity === severity);
  const [errors, warnings] = [of('error'), of('warning')];
  const first = errors[0] ?? warnings[0];
  return {
    ...glance(placed),
    variables: variablesOf(placed, workspace),
    errors: errors.length,
    warnings: warnings.length,
    firstProblem: first ? toPosition(file, first.span.start) : null,
    changed,
    versions: stored.versions.map(({ version }) => version),
    labels: stored.labels,
  };
}

function categoryOf({ prompt }: PlacedPrompt): string | null {
  const category = prompt.at('metadata', 'category')?.value;
  return typeof category === 'string' && category !== '' ? category : null;
}

function variablesOf(
  { file, index, prompt }: PlacedPrompt,
  workspace: Workspace,
): protocol.VariableSummary[] {
  const analysis = analyzePrompt(file, index, workspace);
  const needed = neededVariables(analysis);
  return Array.from(analysis.declarations.values(), ({ name, span, field }) => ({
    name,
    type: describeType(field?.type ?? { kind: 'any' }),
    required: field?.required ?? needed.has(name),
    description: field?.description ?? null,
    range: toRange(file, span ?? prompt.inputSchema?.span ?? prompt.span),
  }));
}

function partOf({ file }: PlacedPrompt, { part, span, text }: TemplateSite): protocol.PartSummary {
  const label =
    part.kind === 'partial' ? part.name.value : part.kind === 'message' ? (part.role?.value ?? '') : '';
  return { kind: part.kind, label, preview: firstLine(text), range: toRange(file, span) };
}
