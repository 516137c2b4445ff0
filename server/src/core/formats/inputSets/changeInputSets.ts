import { stringify } from 'yaml';
import {
  decodeNode,
  lineAfter,
  lineBreakOf,
  readYaml,
  removeEntry,
  valueOf,
  type MapNode,
} from '../../notation/index.js';
import { toJson } from '../../schema/index.js';
import { applyEdits, type TextEdit } from '../../text/index.js';

/** A change of the input sets of a prompt. */
export type InputSetChange =
  | { readonly kind: 'save'; readonly name: string; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'delete'; readonly name: string };

/** The text of the file after a change, or why there is none. What the change is not about stays byte for byte. */
export type ChangedInputSets =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly message: string };

/** Makes a change in the text of a file of input sets; an empty text is a file that is not there yet. */
export function changeInputSets(text: string, id: string, change: InputSetChange): ChangedInputSets {
  if (text.trim() === '') {
    if (change.kind !== 'save') return refused(`There is no input set '${change.name}'.`);
    return { kind: 'text', text: `${head(id)}inputs:\n${setSource(change.name, change.values, 2)}\n` };
  }
  const document = readYaml(text);
  const sets = valueOf(document.root, 'inputs');
  if (document.broken) return refused('The file of input sets has a mistake in its YAML. Mend it first.');
  if (sets?.kind !== 'map' || (sets.style !== 'block' && sets.entries.length > 0))
    return refused("The file of input sets needs 'inputs' with one line for each name. Mend it first.");
  const edits = editsOf(text, sets, change);
  return 'message' in edits ? refused(edits.message) : { kind: 'text', text: applyEdits(text, edits) };
}

function editsOf(
  text: string,
  sets: MapNode,
  change: InputSetChange,
): readonly TextEdit[] | { readonly message: string } {
  const at = sets.entries.findIndex(({ key }) => key.text === change.name);
  const entry = sets.entries[at];
  switch (change.kind) {
    case 'save': {
      const source = setSource(change.name, change.values, sets.indent);
      if (entry) {
        const { start, end } = entry.span;
        const closed = text.slice(start, end).endsWith('\n') ? '\n' : '';
        return [{ span: { start, end }, text: source.trimStart() + closed }];
      }
      const last = sets.entries.at(-1);
      if (last) return [lineAfter(text, last.span.end, source)];
      return [{ span: sets.span, text: lineBreakOf(text) + setSource(change.name, change.values, 2) }];
    }
    case 'rename': {
      if (!entry) return { message: `There is no input set '${change.name}'.` };
      if (sets.entries.some(({ key }) => key.text === change.to))
        return { message: `There is an input set '${change.to}' already.` };
      return [{ span: entry.key.span, text: keySource(change.to) }];
    }
    case 'delete':
      if (!entry) return { message: `There is no input set '${change.name}'.` };
      if (sets.entries.length === 1)
        return [{ span: { start: sets.span.start, end: sets.span.end }, text: `{}${lineBreakOf(text)}` }];
      return removeEntry(text, sets.entries, at, sets.style);
  }
}

/** The lines of a set, indented; without a line break at the end. */
function setSource(name: string, values: Readonly<Record<string, unknown>>, indent: number): string {
  const source = yamlOf({ [name]: values }).trimEnd();
  return source
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(indent) + line))
    .join('\n');
}

function keySource(name: string): string {
  return yamlOf({ [name]: 1 }).replace(/: 1\n$/, '');
}

/** The value as YAML; texts that the Python library would read as something else are quoted. */
function yamlOf(value: unknown): string {
  const plain = stringify(value, { lineWidth: 0, version: '1.1' });
  const { root, broken } = readYaml(plain);
  const read = root && !broken ? toJson(decodeNode(root)) : undefined;
  if (JSON.stringify(read) === JSON.stringify(value)) return plain;
  return stringify(value, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'QUOTE_DOUBLE',
  });
}

function head(id: string): string {
  return `# Inputs of '${id}' for its preview, and for 'prompt-manager render ${id} --input NAME'.\n`;
}

function refused(message: string): ChangedInputSets {
  return { kind: 'refused', message };
}
