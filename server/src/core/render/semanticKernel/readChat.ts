import { parseXml, XmlCdata, XmlElement, XmlError, XmlText, type XmlNode } from '@rgrove/parse-xml';
import type { DotpromptPart } from '../dotprompt/toMessages.js';
import { MappedText } from '../mappedText.js';

/** Which of the two reads the text: they differ in when entities are decoded and in what stands between messages. */
export type SemanticKernel = 'net' | 'python';

/** What Semantic Kernel makes of a rendered text with `<message>` tags. */
export interface Chat {
  readonly messages: readonly ChatMessage[];
  /** Sentences about what is not as it looks; they hold no value of a variable. */
  readonly notes: readonly string[];
}

export interface ChatMessage {
  readonly role: string;
  readonly content: MappedText;
  /** Where one of the pieces is no text. */
  readonly parts?: readonly DotpromptPart[];
}

/**
 * The messages of a rendered text, or undefined when it has none. The .NET version decodes the entities of the whole
 * text before it reads the tags, drops what stands between them, and keeps tags that it does not know as text; the
 * Python version sends what stands between them, too. Both send a text that is no well-formed XML as one message.
 * Facts: HandlebarsPromptTemplate, XmlPromptParser and ChatPromptParser of dotnet/src, ChatHistory.from_rendered_prompt
 * of python/semantic_kernel.
 */
export function readChat(rendered: string, by: SemanticKernel): Chat | undefined {
  const text = MappedText.of(rendered).trimmed();
  const source = by === 'net' ? text.decoded() : text;
  if (!/<message\b/i.test(source.text)) return undefined;
  const root = readXml(source.text);
  if (!(root instanceof XmlElement)) return asOneText(source, by, root);
  const stretches = root.children.flatMap((node) => stretchesOf(node, source, by));
  const messages = stretches.filter(isMessage);
  if (messages.length === 0) return asOneText(source, by, noRole);
  if (by === 'python') return { messages: withRoles(stretches), notes: [] };
  return { messages, notes: messages.length < stretches.length ? [dropped] : [] };
}

/** A message, or a text between messages, which has no role yet. */
type Stretch = Omit<ChatMessage, 'role'> & { readonly role: string | undefined };

function isMessage(stretch: Stretch): stretch is ChatMessage {
  return stretch.role !== undefined;
}

const noRole =
  'None of the messages has a role: Semantic Kernel sends the whole text as one message of the user.';

const dropped =
  'What stands between the messages is left out: Semantic Kernel for .NET sends what stands in a message only.';

/** The element around the text, or a sentence that says why there is none. */
function readXml(text: string): XmlElement | string {
  try {
    const { root } = parseXml(`${rootTag}${text}</root>`, {
      includeOffsets: true,
      preserveCdata: true,
      preserveComments: true,
    });
    return root ?? noRole;
  } catch (error) {
    const at = error instanceof XmlError ? ` at line ${error.line} of the output` : '';
    return `The tags are no well-formed XML${at}: Semantic Kernel sends the whole text as one message of the user. Look for a '<' or '&' that is meant as text, or for a tag that is not closed.`;
  }
}

const rootTag = '<root>';

function asOneText(source: MappedText, by: SemanticKernel, note: string): Chat {
  const content = by === 'net' ? source : source.decoded();
  return { messages: [{ role: 'user', content }], notes: [note] };
}

function stretchesOf(node: XmlNode, source: MappedText, by: SemanticKernel): readonly Stretch[] {
  if (node instanceof XmlText || node instanceof XmlCdata) {
    const content = by === 'python' ? textOf(placed(node, source), by) : placed(node, source);
    return content.text.trim() === '' ? [] : [{ role: undefined, content: content.trimmed() }];
  }
  if (!(node instanceof XmlElement)) return [];
  const role = node.attributes['role'];
  const name = by === 'net' ? node.name.toLowerCase() : node.name;
  if (name === 'chat_history' && by === 'python')
    return node.children.flatMap((inner) =>
      inner instanceof XmlElement ? stretchesOf(inner, source, by) : [],
    );
  if (name !== 'message' || role === undefined) return [];
  return [{ role, ...contentOf(node, source, by) }];
}

function contentOf(
  message: XmlElement,
  source: MappedText,
  by: SemanticKernel,
): Pick<ChatMessage, 'content' | 'parts'> {
  const items = message.children.filter(isItem).map((item) => ({
    kind: item.name.toLowerCase(),
    type: item.attributes['mimetype'],
    content: textOf(inner(item, source), by),
  }));
  if (items.length === 0) return { content: textOf(inner(message, source), by) };
  const shown = items.map(({ kind, content }) => (kind === 'text' ? content : bracketed(content)));
  const content = MappedText.joined(shown);
  if (items.every(({ kind }) => kind === 'text')) return { content };
  const parts = items.map(({ kind, type, content: { text } }) =>
    kind === 'text' ? { text } : { media: { url: text, ...(type !== undefined && { contentType: type }) } },
  );
  return { content, parts };
}

/** A piece of a message of several pieces. */
function isItem(node: XmlNode): node is XmlElement {
  return node instanceof XmlElement && itemNames.has(node.name.toLowerCase()) && node.children.length > 0;
}

const itemNames: ReadonlySet<string> = new Set(['text', 'image', 'audio', 'binary']);

/** As a reader sees media among text. */
function bracketed(url: MappedText): MappedText {
  const first = { start: 0, end: 1 };
  const last = { start: url.text.length - 1, end: url.text.length };
  return MappedText.joined([url.as('[', first), url, url.as(']', last)]);
}

/** What stands in an element as it is written; of one that begins with CDATA, what the sections hold. */
function inner({ children }: XmlElement, source: MappedText): MappedText {
  const [first, last] = [children[0], children.at(-1)];
  if (!first || !last) return source.slice(0, 0);
  const word = children.find((node) => !(node instanceof XmlText) || node.text.trim() !== '');
  if (!(word instanceof XmlCdata))
    return source.slice(first.start - rootTag.length, last.end - rootTag.length);
  return MappedText.joined(
    children.flatMap((node) =>
      node instanceof XmlCdata || node instanceof XmlText ? placed(node, source) : [],
    ),
  );
}

function placed(node: XmlText | XmlCdata, source: MappedText): MappedText {
  const whole = source.slice(node.start - rootTag.length, node.end - rootTag.length);
  return node instanceof XmlCdata ? whole.slice(cdata.length, whole.text.length - cdataEnd.length) : whole;
}

const cdata = '<![CDATA[';
const cdataEnd = ']]>';

/** In Python the reader of XML decodes once, and the text of a message is decoded again. */
function textOf(written: MappedText, by: SemanticKernel): MappedText {
  return by === 'net' ? written.trimmed().decoded() : written.decoded().decoded().trimmed();
}

/** What stands before the first message is of the system unless nothing else is there, what follows one of the user. */
function withRoles(stretches: readonly Stretch[]): readonly ChatMessage[] {
  return stretches.map((stretch, index) => ({
    ...stretch,
    role: stretch.role ?? (index === 0 && stretches.length > 1 ? 'system' : 'user'),
  }));
}
