import { Memo } from '../../cache/index.js';
import { decodeNode, valueOf, type MapEntry, type SyntaxNode } from '../../notation/index.js';
import { isDataMap } from '../../prompt/index.js';
import { toJson } from '../../schema/index.js';
import type { Span } from '../../text/index.js';
import type { PromptFile } from '../promptFile.js';
import { syntaxOf } from '../syntaxOf.js';

/** Saved inputs of a prompt, as their file has them. */
export interface InputSet {
  readonly name: string;
  readonly nameSpan: Span;
  /** What stands below the name. */
  readonly node: SyntaxNode;
  /** As JSON; nothing for a set that is no map. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The place of a value in the file, or of the nearest one around it. */
  readonly spanOf: (path: readonly (string | number)[]) => Span;
}

/** What the names of the files end in: `<id>.inputs.yaml` lies beside the prompt `<id>`. */
export const inputSetsEnding = '.inputs.yaml';

/** The input sets of a file, in its order; none for files of another kind. Read once: analyses ask at every key. */
export function inputSetsIn(file: PromptFile): readonly InputSet[] {
  let known = sets.get(file);
  if (!known) sets.set(file, (known = readInputSets(file)));
  return known;
}

const sets = new Memo<PromptFile, readonly InputSet[]>();

function readInputSets(file: PromptFile): readonly InputSet[] {
  const inputs = file.kind === 'inputs' ? valueOf(syntaxOf(file)?.root, 'inputs') : undefined;
  return inputs?.kind === 'map' ? inputs.entries.map(inputSet) : [];
}

/** The id of the prompt whose input sets lie at an address. */
export function promptOfInputs(uri: string): string | undefined {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return name.endsWith(inputSetsEnding) ? name.slice(0, -inputSetsEnding.length) : undefined;
}

/** The address of the input sets of a prompt, by the address of its file; spelled as VS Code spells it. */
export function inputsUriOf(promptUri: string, id: string): string {
  const name = encodeURIComponent(id).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return promptUri.slice(0, promptUri.lastIndexOf('/') + 1) + name + inputSetsEnding;
}

function inputSet({ key, value }: MapEntry): InputSet {
  const data = decodeNode(value);
  const json: unknown = isDataMap(data) ? toJson(data) : {};
  return {
    name: key.text,
    nameSpan: key.span,
    node: value,
    values: json as Readonly<Record<string, unknown>>,
    spanOf: (path) => spanOf(value, path, key.span),
  };
}

function spanOf(node: SyntaxNode, [key, ...rest]: readonly (string | number)[], around: Span): Span {
  if (key === undefined) return node.kind === 'scalar' ? node.span : around;
  if (node.kind === 'list') {
    const item = node.items[Number(key)];
    return item ? spanOf(item.value, rest, item.span) : around;
  }
  const entry = node.kind === 'map' ? node.entries.find((one) => one.key.text === key) : undefined;
  return entry ? spanOf(entry.value, rest, entry.key.span) : around;
}
