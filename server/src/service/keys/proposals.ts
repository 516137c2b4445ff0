import {
  analyzePrompt,
  bumpVersion,
  firstVersion,
  partialNameOf,
  problemCodes,
  type KeyShape,
  type MapOfShape,
  type MapShape,
  type Proposal,
  type PromptFile,
  type PromptNode,
  type Shape,
  type Suggestions,
  type Workspace,
} from '../../core/index.js';

/** Where values are proposed. */
export interface ProposalPlace {
  readonly workspace: Workspace;
  readonly file: PromptFile;
  /** UTF-16 offset in the file. */
  readonly offset: number;
}

/** The values that may stand at a place of this shape, as far as they can be listed. */
export function proposals(shape: Shape, place: ProposalPlace): readonly Proposal[] {
  switch (shape.kind) {
    case 'enum':
      return shape.values.map((value) => labelled(value, shape.labels?.[value]));
    case 'boolean':
      return [{ value: 'true' }, { value: 'false' }];
    case 'either':
      return shape.shapes.flatMap((one) => proposals(one, place));
    case 'text':
    case 'anything':
      return shape.suggests ? suggested(shape.suggests, place) : [];
    default:
      return [];
  }
}

/** The keys that a map may have: those of its shape, or what is proposed where they are the user's. */
export function proposedKeys(shape: MapShape | MapOfShape, place: ProposalPlace): readonly KeyShape[] {
  if (shape.kind === 'map') return shape.keys;
  const { keys = [], values } = shape;
  return suggested(keys, place).map(({ value: name, description = '' }) => ({
    name,
    required: false,
    shape: values,
    description,
  }));
}

function suggested(suggests: Suggestions, place: ProposalPlace): readonly Proposal[] {
  const { workspace } = place;
  switch (suggests) {
    case 'schemas': {
      const schemas = workspace.schemaDeclarations().toSorted((a, b) => (a.name < b.name ? -1 : 1));
      return distinct(schemas.map(({ name, description }) => labelled(name, description)));
    }
    case 'tags':
      return inUse(place, ({ tags }) => tags.map(({ value }) => value.trim().toLowerCase()));
    case 'categories':
      return inUse(place, (prompt) => textAt(prompt, 'category'));
    case 'authors':
      return inUse(place, (prompt) => textAt(prompt, 'author'));
    case 'versions':
      return versions(promptAt(place)?.prompt);
    case 'variables':
      return variables(place);
    case 'problem codes':
      return Array.from(problemCodes(), ([value, description]) => ({ value, description }));
    case 'partial folders':
      return partialFolders(place);
    default:
      return suggests;
  }
}

/** What the other prompts of the workspace say, with the number of those that do, the most used first. */
function inUse(
  place: ProposalPlace,
  valuesOf: (prompt: PromptNode) => readonly string[],
): readonly Proposal[] {
  const counts = new Map<string, number>();
  const here = promptAt(place)?.prompt;
  for (const { prompt } of place.workspace.prompts()) {
    if (prompt === here) continue;
    for (const value of new Set(valuesOf(prompt))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .filter(([value]) => value !== '')
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, description: count === 1 ? 'In 1 prompt.' : `In ${count} prompts.` }));
}

function textAt(prompt: PromptNode, key: string): readonly string[] {
  const value = prompt.at('metadata', key)?.value;
  return typeof value === 'string' ? [value] : [];
}

/** The version as it is, and those that may come next. */
function versions(prompt: PromptNode | undefined): readonly Proposal[] {
  const now = prompt?.version?.value;
  const next = (['patch', 'minor', 'major'] as const).flatMap((bump) => {
    const value = now === undefined ? undefined : bumpVersion(now, bump);
    return value === undefined ? [] : [{ value, description: `The next ${bump} version.` }];
  });
  return next.length > 0 ? next : [{ value: firstVersion, description: 'The first version.' }];
}

/** The folders below that of the file in which partials lie. */
function partialFolders({ workspace, file: { uri } }: ProposalPlace): readonly Proposal[] {
  const base = uri.slice(0, uri.lastIndexOf('/') + 1);
  const folders = [...workspace.files.values()]
    .filter((file) => partialNameOf(file) !== undefined && file.uri.startsWith(base))
    .map((file) => decodeURIComponent(file.uri.slice(base.length, file.uri.lastIndexOf('/'))));
  return [...new Set(folders)]
    .filter((folder) => folder !== '')
    .sort()
    .map((value) => ({ value }));
}

/** The names that the templates use and nobody lists yet. */
function variables(place: ProposalPlace): readonly Proposal[] {
  const found = promptAt(place);
  if (!found) return [];
  const { prompt, index } = found;
  const { uses } = analyzePrompt(place.file, index, place.workspace);
  const listed = new Set((prompt.declared ?? []).map(({ value }) => value));
  const names = uses
    .filter(({ resolves: { kind } }) => kind === 'undeclared' || kind === 'declaration')
    .map(({ name }) => name)
    .filter((name) => !listed.has(name));
  return [...new Set(names)].map((value) => ({ value, description: 'Used in the template.' }));
}

function promptAt({ file, offset }: ProposalPlace): { prompt: PromptNode; index: number } | undefined {
  const index = file.prompts.findIndex(({ span }) => span.start <= offset && offset <= span.end);
  const at = index < 0 && file.prompts.length === 1 ? 0 : index;
  const prompt = file.prompts[at];
  return prompt && { prompt, index: at };
}

function labelled(value: string, description: string | undefined): Proposal {
  return description === undefined ? { value } : { value, description };
}

function distinct(all: readonly Proposal[]): readonly Proposal[] {
  return [...new Map(all.map((proposal) => [proposal.value, proposal])).values()];
}
