import type { DataMap } from './data.js';
import {
  dateTime,
  Faults,
  float,
  integer,
  listOf,
  map,
  mapOf,
  nullable,
  oneOf,
  text,
  uuid,
  type Reader,
} from './fieldReaders.js';
import { fieldsOf, refuseOthers } from './readFields.js';
import {
  formats,
  roles,
  statuses,
  type ChatTemplate,
  type Message,
  type Metadata,
  type Prompt,
  type PromptTemplate,
} from './prompt.js';
import type { Clock, IdGenerator } from './ports.js';
import { firstVersion } from './semver.js';

/** What a prompt gets where its file says nothing. */
export type PromptDefaults = IdGenerator & Pick<Clock, 'now'>;

/** A prompt, or why the Python library would refuse it: sentences without values. */
export type PromptReading =
  | { readonly prompt: Prompt; readonly problems?: undefined }
  | { readonly prompt?: undefined; readonly problems: readonly string[] };

/** The whole prompt of decoded data, with defaults and conversions as pydantic makes them in lax mode. */
export function readPrompt(data: DataMap, defaults: PromptDefaults): PromptReading {
  const faults = new Faults();
  const prompt = promptOf(data, defaults, faults);
  if (faults.problems.length === 0) checkTemplates(prompt, faults);
  return faults.problems.length === 0 ? { prompt } : { problems: faults.problems };
}

function promptOf(data: DataMap, defaults: PromptDefaults, faults: Faults): Prompt {
  const field = fieldsOf(data, '', faults);
  const prompt: Prompt = {
    id: field('id', id),
    version: field('version', version, () => firstVersion),
    uid: field('uid', uuid, () => defaults.newUid()),
    format: field('format', oneOf(formats)),
    template: field('template', nullable(template), () => null),
    chat_template: field('chat_template', nullable(chatTemplate), () => null),
    status: field('status', oneOf(statuses), () => 'draft'),
    created_at: field('created_at', dateTime, () => defaults.now()),
    updated_at: field('updated_at', dateTime, () => defaults.now()),
    metadata: field('metadata', metadata, () => metadata({}, 'metadata', faults)),
    input_schema: field('input_schema', nullable(text), () => null),
    output_schema: field('output_schema', nullable(text), () => null),
  };
  refuseOthers(data, prompt, { at: '', faults });
  return prompt;
}

function checkTemplates({ format, template, chat_template }: Prompt, faults: Faults): void {
  if (format === 'chat') {
    if (!chat_template) faults.add('', 'Chat format requires chat_template');
    else if (template) faults.add('', 'Chat format cannot have both template and chat_template');
  } else if (!template) faults.add('', `'${format}' format requires template`);
  else if (chat_template) faults.add('', `'${format}' format cannot have chat_template`);
}

const id: Reader<string> = (value, at, faults) => {
  const read = text(value, at, faults);
  if (value === '') faults.add(at, 'String should have at least 1 character');
  if (Array.from(read).length > 255) faults.add(at, 'String should have at most 255 characters');
  return read;
};

const version: Reader<string> = (value, at, faults) => {
  const read = text(value, at, faults);
  if (typeof value === 'string' && !/^\p{Nd}+\.\p{Nd}+\.\p{Nd}+$/u.test(value)) {
    faults.add(at, String.raw`String should match pattern '^\d+\.\d+\.\d+$'`);
  }
  return read;
};

const template: Reader<PromptTemplate> = (value, at, faults) => {
  const data = map(value, at, faults);
  const field = fieldsOf(data, at, faults);
  const read: PromptTemplate = {
    content: field('content', filled('Template content cannot be empty')),
    variables: field('variables', identifiers, () => []),
    partials: field('partials', mapOf(text), () => ({})),
    helpers: field('helpers', mapOf(text), () => ({})),
  };
  refuseOthers(data, read, { at, faults });
  return read;
};

const chatTemplate: Reader<ChatTemplate> = (value, at, faults) => {
  const data = map(value, at, faults);
  const field = fieldsOf(data, at, faults);
  const read: ChatTemplate = {
    messages: field('messages', listOf(message)),
    variables: field('variables', listOf(text), () => []),
  };
  if (Array.isArray(data['messages']) && data['messages'].length === 0) {
    faults.add(`${at}.messages`, 'Chat prompt must have at least one message');
  }
  refuseOthers(data, read, { at, faults });
  return read;
};

const message: Reader<Message> = (value, at, faults) => {
  const data = map(value, at, faults);
  const field = fieldsOf(data, at, faults);
  const read: Message = {
    role: field('role', oneOf(roles)),
    content: field('content', filled('Message content cannot be empty')),
    name: field('name', nullable(text), () => null),
    function_call: field('function_call', nullable(map), () => null),
    tool_calls: field('tool_calls', nullable(listOf(map)), () => null),
  };
  refuseOthers(data, read, { at, faults });
  return read;
};

const metadata: Reader<Metadata> = (value, at, faults) => {
  const data = map(value, at, faults);
  const field = fieldsOf(data, at, faults);
  const known = {
    author: field('author', nullable(text), () => null),
    description: field('description', nullable(text), () => null),
    tags: field('tags', listOf(text), () => [])
      .map(normalTag)
      .filter((tag) => tag !== ''),
    category: field('category', nullable(text), () => null),
    use_cases: field('use_cases', listOf(text), () => []),
    model_recommendations: field('model_recommendations', listOf(text), () => []),
    temperature: field('temperature', nullable(temperature), () => null),
    max_tokens: field('max_tokens', nullable(maxTokens), () => null),
    custom: field('custom', map, () => ({})),
  };
  const extra = Object.fromEntries(Object.entries(data).filter(([key]) => !Object.hasOwn(known, key)));
  return { ...known, extra };
};

const temperature: Reader<number> = (value, at, faults) => {
  const read = float(value, at, faults);
  if (!(read >= 0)) faults.add(at, 'Input should be greater than or equal to 0');
  if (read > 2) faults.add(at, 'Input should be less than or equal to 2');
  return read;
};

const maxTokens: Reader<bigint> = (value, at, faults) => {
  const before = faults.problems.length;
  const read = integer(value, at, faults);
  if (read <= 0n && faults.problems.length === before) faults.add(at, 'Input should be greater than 0');
  return read;
};

const identifiers: Reader<readonly string[]> = (value, at, faults) => {
  const before = faults.problems.length;
  const names = listOf(text)(value, at, faults);
  const wrong = names.some((name) => !/^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(name));
  if (wrong && faults.problems.length === before) {
    faults.add(at, 'All variable names must be valid Python identifiers');
  }
  return names;
};

function filled(wording: string): Reader<string> {
  return (value, at, faults) => {
    const read = text(value, at, faults);
    if (typeof value === 'string' && pythonStrip(value) === '') faults.add(at, wording);
    return read;
  };
}

function normalTag(tag: string): string {
  return pythonStrip(tag).toLowerCase();
}

/** Without the characters at both ends that Python's `str.strip` takes for blanks. */
function pythonStrip(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && blanks.includes(value.charAt(start))) start += 1;
  while (end > start && blanks.includes(value.charAt(end - 1))) end -= 1;
  return value.slice(start, end);
}

const blanks =
  '\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
  '\u2028\u2029\u202f\u205f\u3000';
