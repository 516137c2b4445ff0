import { valueOf, type SyntaxNode } from '../../notation/index.js';
import { formats } from '../../prompt/index.js';
import type { Candidate, Glance } from '../format.js';
import type { FileKind } from '../promptFile.js';

/** Whether a file may be one of the library, or one in a prompt folder that is meant as one. */
export function mayBePromptManager({ place, has: holds }: Glance): boolean {
  return (
    holds('prompts') ||
    holds('schemas') ||
    (holds('prompt') && holds('version')) ||
    (holds('format') && (holds('id') || holds('template') || holds('chat_template'))) ||
    (place.inPromptFolder && [...tellingKeys].some(holds))
  );
}

/** The kind of a file of the library by its content. */
export function detectKind({ root, place }: Candidate): FileKind | undefined {
  if (!root) return undefined;
  if (place.extension === '.json' && isRecord(root)) return 'record';
  if (isList(root, 'prompts')) return 'collection';
  if (isList(root, 'schemas')) return 'schemas';
  return isPrompt(root) ? promptKind(place) : undefined;
}

/** The kind of a file in a prompt folder that is evidently meant as a prompt, though it is not one yet. */
export function detectBroken({ root, place }: Candidate): FileKind | undefined {
  return place.inPromptFolder && isMeantAsPrompt(root) ? promptKind(place) : undefined;
}

function promptKind({ snapshotOf }: Candidate['place']): FileKind {
  return snapshotOf ? 'snapshot' : 'prompt';
}

const formatNames: ReadonlySet<string> = new Set(formats);

function isRecord(root: SyntaxNode): boolean {
  const history = ['checksum', 'parent_version', 'changelog'];
  return isMap(root, 'prompt') && has(root, 'version') && history.some((key) => has(root, key));
}

function isPrompt(root: SyntaxNode): boolean {
  const format = valueOf(root, 'format');
  if (format?.kind !== 'scalar' || !formatNames.has(format.text)) return false;
  return has(root, 'id') || isMap(root, 'template') || has(root, 'chat_template');
}

/** Keys that few other files have at the top, and that a prompt, also a mistaken one, has. */
const tellingKeys: ReadonlySet<string> = new Set([
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
 * Other maps there, such as test data or prompts of Microsoft Foundry and elizaOS, stay foreign.
 */
function isMeantAsPrompt(root: SyntaxNode | undefined): boolean {
  if (root?.kind !== 'map' || has(root, 'structured_inputs') || isMap(root, 'templates')) return false;
  const keys = new Set(root.entries.map(({ key }) => key.text));
  const telling = [...keys].filter((key) => tellingKeys.has(key)).length;
  return telling > 0 && telling + [...keys].filter((key) => common.has(key)).length >= 2;
}

function has(root: SyntaxNode, key: string): boolean {
  return valueOf(root, key) !== undefined;
}

function isList(root: SyntaxNode, key: string): boolean {
  return valueOf(root, key)?.kind === 'list';
}

function isMap(root: SyntaxNode, key: string): boolean {
  return valueOf(root, key)?.kind === 'map';
}
