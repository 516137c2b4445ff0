import {
  analyzePrompt,
  describeType,
  dialectOf,
  neededVariables,
  type PlacedPrompt,
  type Severity,
  type TemplateSite,
  type Workspace,
} from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { firstLine, problemsIn, toPosition, toRange } from '../../service/index.js';
import { ownRequest } from '../ownRequest.js';
import type { Session } from '../session.js';

/** Answers with all prompts when all files have been looked at once. */
export const listPrompts = ownRequest(protocol.listPrompts, async (_params, { session }) => {
  await session.disk.scanned;
  const { workspace } = session.index;
  const summaries = await Promise.all(
    workspace.prompts().map((placed) => summarize(placed, workspace, session)),
  );
  return summaries.sort((a, b) => compare(a.id, b.id) || compare(a.uri, b.uri) || a.index - b.index);
});

async function summarize(
  placed: PlacedPrompt,
  workspace: Workspace,
  session: Session,
): Promise<protocol.PromptSummary> {
  const { file, index, prompt } = placed;
  const problems = problemsIn(workspace, file, session.checkOptions).filter(
    ({ span }) => prompt.span.start <= span.start && span.start <= prompt.span.end,
  );
  const of = (severity: Severity) => problems.filter((problem) => problem.severity === severity);
  const [errors, warnings] = [of('error'), of('warning')];
  const first = errors[0] ?? warnings[0];
  const { versions } = await session.versions.stored(placed);
  return {
    uri: file.uri,
    index,
    id: prompt.id?.value ?? prompt.name,
    family: file.format,
    dialect: dialectOf(file.dialect).name,
    version: prompt.version?.value ?? null,
    format: prompt.format?.value ?? null,
    status: prompt.status?.value ?? null,
    description: prompt.description?.value ?? null,
    tags: prompt.tags.map(({ value }) => value),
    range: toRange(file, prompt.span),
    kind: file.kind === 'collection' ? 'collection' : 'prompt',
    variables: variablesOf(placed, workspace),
    parts: prompt.templates.map((site) => partOf(placed, site)),
    errors: errors.length,
    warnings: warnings.length,
    firstProblem: first ? toPosition(file, first.span.start) : null,
    changed: await session.versions.changed(placed),
    versions: versions.map(({ version }) => version),
  };
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
