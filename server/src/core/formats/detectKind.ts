import { formats } from '../prompt/index.js';
import { valueOf, type SyntaxNode } from '../notation/index.js';
import type { Place } from './places.js';
import type { FileKind } from './promptFile.js';
import { topKeys } from './topKeys.js';

/** A file whose kind is asked for. */
export interface Candidate {
  readonly place: Place;
  readonly root: SyntaxNode | undefined;
}

interface Row {
  readonly kind: FileKind;
  readonly matches: (candidate: Candidate) => boolean;
}

/** The kind of a JSON or YAML file by its content: the rows are tried in order, the first that matches decides. */
export function detectKind(candidate: Candidate): FileKind {
  const kind = rows.find(({ matches }) => matches(candidate))?.kind ?? 'foreign';
  return kind === 'prompt' && candidate.place.snapshotOf ? 'snapshot' : kind;
}

/** The decision table; a further format is a further row. */
const rows: readonly Row[] = [
  { kind: 'foreign', matches: ({ place, root }) => /\.prompt$/.test(place.stem) && isList(root, 'messages') },
  { kind: 'record', matches: ({ place, root }) => place.extension === '.json' && isRecord(root) },
  { kind: 'collection', matches: ({ root }) => isList(root, 'prompts') },
  { kind: 'schemas', matches: ({ root }) => isList(root, 'schemas') },
  { kind: 'foreign', matches: ({ root }) => isSemanticKernel(root) },
  { kind: 'prompt', matches: ({ root }) => isPrompt(root) },
  { kind: 'foreign', matches: ({ root }) => has(root, 'structured_inputs') || isMap(root, 'templates') },
  { kind: 'prompt', matches: ({ place, root }) => place.inPromptFolder && isMeantAsPrompt(root) },
];

/** Whether a look at the text shows that it is none of our kinds, so that it need not be read. */
export function isSurelyForeign(text: string, place: Place): boolean {
  if (!readable.has(place.extension) || text.includes('\0') || text.trim() === '') return true;
  const keys = topKeys(text);
  const holds = keys ? (key: string) => keys.has(key) : (key: string) => text.includes(key);
  if (holds('prompts') || holds('schemas')) return false;
  if (holds('prompt') && holds('version')) return false;
  if (holds('format') && (holds('id') || holds('template') || holds('chat_template'))) return false;
  return !place.inPromptFolder || ![...telling].some(holds);
}

const readable: ReadonlySet<string> = new Set(['.json', '.yaml', '.yml']);

const formatNames: ReadonlySet<string> = new Set(formats);

function isRecord(root: SyntaxNode | undefined): boolean {
  const history = ['checksum', 'parent_version', 'changelog'];
  return isMap(root, 'prompt') && has(root, 'version') && history.some((key) => has(root, key));
}

function isSemanticKernel(root: SyntaxNode | undefined): boolean {
  const template = valueOf(root, 'template');
  const marks = ['template_format', 'input_variables', 'execution_settings'];
  return template?.kind === 'scalar' && marks.some((key) => has(root, key));
}

function isPrompt(root: SyntaxNode | undefined): boolean {
  const format = valueOf(root, 'format');
  if (format?.kind !== 'scalar' || !formatNames.has(format.text)) return false;
  return has(root, 'id') || isMap(root, 'template') || has(root, 'chat_template');
}

/** Keys that few other files have at the top, and that a prompt, also a mistaken one, has. */
const telling: ReadonlySet<string> = new Set([
  'id',
  'format',
  'template',
  'chat_template',
  'content',
  'messages',
  'input_schema',
  'output_schema',
]);

/** Keys that other files have as well; they count only beside a telling one. */
const common: ReadonlySet<string> = new Set([
  'name',
  'version',
  'uid',
  'status',
  'metadata',
  'variables',
  'description',
  'tags',
  'created_at',
  'updated_at',
]);

/**
 * Whether a map in a prompt folder is evidently meant as a prompt: it has at least two keys of the prompt model (or of
 * its usual mistakes: `name`, `content`, `messages`, `variables`, `description`, `tags` at the top), one of them telling.
 * Other maps there, such as test data, stay foreign.
 */
function isMeantAsPrompt(root: SyntaxNode | undefined): boolean {
  if (root?.kind !== 'map') return false;
  const keys = new Set(root.entries.map(({ key }) => key.text));
  const tellingKeys = [...keys].filter((key) => telling.has(key)).length;
  return tellingKeys > 0 && tellingKeys + [...keys].filter((key) => common.has(key)).length >= 2;
}

function has(root: SyntaxNode | undefined, key: string): boolean {
  return valueOf(root, key) !== undefined;
}

function isList(root: SyntaxNode | undefined, key: string): boolean {
  return valueOf(root, key)?.kind === 'list';
}

function isMap(root: SyntaxNode | undefined, key: string): boolean {
  return valueOf(root, key)?.kind === 'map';
}
