import { entryOf, type MapEntry, type MapNode, type SyntaxNode } from '../../notation/index.js';
import type { Problem } from '../../text/index.js';
import type { PromptFormat } from '../format.js';
import { inputSetsEnding } from './inputSets.js';
import { inputSetsShape } from './inputSetsShape.js';

/** Files of saved inputs: `inputs` with a map of values for each name. */
export const inputSetsFormat: PromptFormat = {
  id: 'input-sets',
  name: 'Saved inputs',
  dialects: [],
  mayBe: ({ place }) => place.stem.endsWith('.inputs'),
  shapes: { inputs: inputSetsShape() },
  detect: ({ uri }) => (decoded(uri).endsWith(inputSetsEnding) ? 'inputs' : undefined),
  read: ({ document }) => ({
    dialect: 'text',
    prompts: [],
    problems: [...document.problems, ...(document.broken ? [] : shapeOf(document.root))],
    syntax: document.notation,
    document,
  }),
};

function shapeOf(root: SyntaxNode | undefined): readonly Problem[] {
  if (!root) return [];
  if (root.kind !== 'map') return [problem(root, "A file of input sets begins with 'inputs:'.")];
  const inputs = entryOf(root, 'inputs');
  const strange = root.entries
    .filter(({ key }) => key.text !== 'inputs')
    .map(({ key }) => problem(key, `'${key.text}' has no meaning here: the sets stand below 'inputs'.`));
  if (!inputs)
    return [
      problem(root.entries[0]?.key ?? root, "There are no sets: add 'inputs' with a name for each."),
      ...strange,
    ];
  return [...strange, ...setsOf(inputs)];
}

function setsOf({ key, value }: MapEntry): readonly Problem[] {
  if (isNothing(value)) return [];
  if (value.kind !== 'map')
    return [problem(key, "'inputs' is a map: a name, and below it the values by variable.")];
  return (value satisfies MapNode).entries
    .filter((entry) => entry.value.kind !== 'map' && !isNothing(entry.value))
    .map((entry) => problem(entry.value, `The set '${entry.key.text}' is a map: values by variable.`));
}

function isNothing(node: SyntaxNode): boolean {
  return node.kind === 'scalar' && node.data === null;
}

function problem({ span }: SyntaxNode, message: string): Problem {
  return { code: 'inputs-shape', severity: 'error', message, span };
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
