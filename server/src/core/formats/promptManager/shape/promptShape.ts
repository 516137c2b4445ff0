import { formats, roles, statuses } from '../../../prompt/index.js';
import { optional, required } from '../../shape/key.js';
import { modelNames } from '../../shape/modelNames.js';
import type { MapShape, Shape, TextShape } from './modelShape.js';

const text: TextShape = { kind: 'text' };
const optionalText: TextShape = { kind: 'text', nullable: true };
const texts: Shape = { kind: 'list', items: text };
const freeMap: Shape = { kind: 'mapOf', values: { kind: 'anything' } };
const optionalMap: Shape = { ...freeMap, nullable: true };

const formatLabels = {
  text: 'One text, in `template`.',
  chat: 'Messages with roles, in `chat_template`.',
  completion: 'One text that the model goes on with, in `template`.',
  instruction: 'One text that tells what to do, in `template`.',
} as const;

const statusLabels = {
  draft: 'Being written.',
  active: 'In use.',
  deprecated: 'Still in use, to be replaced.',
  archived: 'No longer in use.',
} as const;

const roleLabels = {
  system: 'What the model is told about its task.',
  user: 'What a person asks.',
  assistant: 'What the model answered.',
  function: 'What a function gave; older than `tool`.',
  tool: 'What a tool gave.',
} as const;

const template: MapShape = {
  kind: 'map',
  name: 'PromptTemplate',
  nullable: true,
  open: false,
  keys: [
    required('content', { kind: 'text', rule: 'content' }, 'The Handlebars text of the prompt.'),
    optional(
      'variables',
      { kind: 'list', items: { kind: 'text', rule: 'identifier', suggests: 'variables' } },
      'Names of the variables that the template uses.',
    ),
    optional(
      'partials',
      { kind: 'mapOf', values: text },
      'Texts that this template includes with `{{> name}}`.',
    ),
    optional('helpers', { kind: 'mapOf', values: text }, 'Read, and used by nothing.'),
  ],
};

const message: MapShape = {
  kind: 'map',
  name: 'Message',
  open: false,
  keys: [
    required('role', { kind: 'enum', values: roles, labels: roleLabels }, 'Who says it.'),
    required('content', { kind: 'text', rule: 'message content' }, 'The Handlebars text of the message.'),
    optional('name', optionalText, 'Name of the speaker.'),
    optional('function_call', optionalMap, 'A call of a function: `{name: f, arguments: "{}"}`.'),
    optional('tool_calls', { kind: 'list', items: freeMap, nullable: true }, 'Calls of tools.'),
  ],
};

const chatTemplate: MapShape = {
  kind: 'map',
  name: 'ChatPromptTemplate',
  nullable: true,
  open: false,
  keys: [
    required(
      'messages',
      { kind: 'list', items: message, emptyMessage: 'Chat prompt must have at least one message' },
      'The messages of the chat, in order.',
    ),
    optional(
      'variables',
      { kind: 'list', items: { kind: 'text', suggests: 'variables' } },
      'Names of the variables that the messages use.',
    ),
  ],
};

const metadata: MapShape = {
  kind: 'map',
  name: 'PromptMetadata',
  open: true,
  keys: [
    optional('author', { ...optionalText, suggests: 'authors' }, 'Who wrote it.'),
    optional('description', optionalText, 'What the prompt is for.'),
    optional(
      'tags',
      { kind: 'list', items: { kind: 'text', suggests: 'tags' } },
      'Words to find it by; stored in lower case.',
    ),
    optional('category', { ...optionalText, suggests: 'categories' }, 'The group it belongs to.'),
    optional('use_cases', texts, 'What it is used for.'),
    optional(
      'model_recommendations',
      { kind: 'list', items: { kind: 'text', suggests: modelNames } },
      'Models that it works well with.',
    ),
    optional(
      'temperature',
      { kind: 'number', minimum: 0, maximum: 2, nullable: true },
      'Sampling temperature, 0 to 2.',
    ),
    optional('max_tokens', { kind: 'integer', above: 0, nullable: true }, 'Most tokens of the answer.'),
    optional('custom', freeMap, 'Anything else.'),
  ],
};

/** A prompt, as a single file or an entry of a collection. */
export const promptShape: MapShape = {
  kind: 'map',
  name: 'Prompt',
  open: false,
  keys: [
    required(
      'id',
      { kind: 'text', rule: 'id' },
      'The name that programs call the prompt by; equal to the file name.',
    ),
    optional(
      'version',
      { kind: 'text', rule: 'version', suggests: 'versions' },
      'MAJOR.MINOR.PATCH; `1.0.0` when not given.',
    ),
    optional('uid', { kind: 'uuid' }, 'A UUID of this version.'),
    required(
      'format',
      { kind: 'enum', values: formats, labels: formatLabels },
      'The kind of prompt: a text, or the messages of a chat.',
    ),
    optional('template', template, 'The text of the prompt; for every format but `chat`.'),
    optional('chat_template', chatTemplate, 'The messages of the prompt; for the format `chat`.'),
    optional(
      'status',
      { kind: 'enum', values: statuses, labels: statusLabels },
      'How far it is; `draft` when not given.',
    ),
    optional('created_at', { kind: 'datetime' }, 'When the prompt was made.'),
    optional('updated_at', { kind: 'datetime' }, 'When this version was made.'),
    optional('metadata', metadata, 'About the prompt; the only place for keys of your own.'),
    optional(
      'input_schema',
      { ...optionalText, suggests: 'schemas' },
      'Name of the schema of the variables.',
    ),
    optional('output_schema', { ...optionalText, suggests: 'schemas' }, 'Name of the schema of the answer.'),
  ],
};

/** A file of several prompts. */
export const collectionShape: MapShape = {
  kind: 'map',
  name: 'PromptSchema',
  open: false,
  keys: [
    optional('version', text, 'Version of the collection; free text.'),
    required(
      'prompts',
      { kind: 'list', items: promptShape, emptyMessage: 'Schema must contain at least one prompt' },
      'The prompts, with ids that differ.',
    ),
    optional('metadata', freeMap, 'About the collection.'),
  ],
};

/** A version record, `{id}_{version}.json`. */
export const recordShape: MapShape = {
  kind: 'map',
  name: 'PromptVersion',
  open: false,
  keys: [
    required('prompt', promptShape, 'The whole prompt of this version.'),
    required('version', { kind: 'text', rule: 'version' }, 'The version of the prompt.'),
    optional('created_at', { kind: 'datetime' }, 'When the version was made.'),
    optional('created_by', optionalText, 'Who made it.'),
    optional('changelog', optionalText, 'What changed.'),
    optional('parent_version', optionalText, 'The version it was made from.'),
    optional('checksum', optionalText, 'SHA-256 of the canonical JSON of the prompt.'),
  ],
};
