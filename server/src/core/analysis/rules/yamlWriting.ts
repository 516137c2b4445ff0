import { keyOrder, syntaxOf, type PromptFile } from '../../formats/index.js';
import { entriesOf, writeScalar } from '../../notation/index.js';
import type { Span } from '../../text/index.js';
import type { FileRule } from '../rule.js';
import { writtenValues, type WrittenScalar } from '../writtenValues.js';
import { yamlComments } from '../yamlComments.js';

/** A word that YAML reads as nothing. */
export const yamlNullLike: FileRule = {
  of: 'file',
  code: 'yaml-null-like',
  severity: 'info',
  where: ['prompt-manager'],
  example: {
    bad: `id: example
format: text
template: {content: Hello!}
metadata:
  custom:
    answers: [yes please, no thanks, «null»]
`,
    fixed: `id: example
format: text
template: {content: Hello!}
metadata:
  custom:
    answers: [yes please, no thanks, 'null']
`,
  },
  *check({ file }) {
    if (file.syntax !== 'yaml' || !/~|null/i.test(file.text)) return;
    for (const scalar of writtenValues(file).scalars) {
      if (!isNullLike(scalar)) continue;
      const { span, source, text } = scalar.node;
      const quoted = writeScalar(text, { notation: 'yaml', style: 'single', inFlow: source.inFlow });
      yield {
        span,
        message: `'${text}' is read as no value at all. Quote it if it is meant as text${text === 'null' ? '' : "; 'null' says it more clearly if not"}.`,
        fixes: [{ title: 'Quote it', edits: [{ span, text: quoted }] }],
      };
    }
  },
};

/** `null` is what the Python library itself writes, so that it is doubtful only among texts. */
function isNullLike({ node: { source, text, type }, among = [] }: WrittenScalar): boolean {
  if (type !== 'null' || source.style !== 'plain' || text === '') return false;
  return text !== 'null' || among.some((other) => other.kind === 'scalar' && other.type === 'string');
}

/** Anchors and merged maps, which the Python library reads but never writes. */
export const yamlAnchorMerge: FileRule = {
  of: 'file',
  code: 'yaml-anchor-merge',
  severity: 'info',
  reader: 'python-library',
  where: ['prompt-manager'],
  example: {
    bad: `id: example
format: text
template: {content: &hello Hello!}
metadata:
  description: «*hello»
`,
  },
  *check({ file }) {
    if (file.syntax !== 'yaml' || !/\*|<</.test(file.text)) return;
    const [span] = writtenValues(file).references;
    if (span)
      yield {
        span,
        message: `When the Python library saves this file, it writes what '${file.text.slice(span.start, span.end)}' stands for in full, and the anchor is gone. Write it out if others are to find it here.`,
      };
  },
};

/** What a file loses when the Python library writes it. */
export const lostOnLibrarySave: FileRule = {
  of: 'file',
  code: 'lost-on-library-save',
  severity: 'off',
  reader: 'python-library',
  where: ['prompt-manager'],
  example: {
    bad: `id: example
format: text
template:
  «# For the shop.»
  content: «|»
    Hello!
    How are you?
«version»: 1.0.0
`,
  },
  *check({ file }) {
    if (file.syntax !== 'yaml' || file.kind !== 'prompt') return;
    const [comment] = yamlComments(file);
    if (comment) yield { span: comment.span, message: lost('without the comments') };
    const block = blockHeader(file);
    if (block) yield { span: block, message: lost('with this text in one line, in quotes') };
    const key = misplacedKey(file);
    if (key) yield { span: key, message: lost('with its keys in an order of its own') };
  },
};

function lost(how: string): string {
  return `The Python library writes the file ${how} when it saves the prompt. Keep what matters elsewhere, or save with another tool.`;
}

/** The first key that the library writes before one that stands above it. */
function misplacedKey(file: PromptFile): Span | undefined {
  const order = keyOrder([]);
  const places = entriesOf(syntaxOf(file)?.root).map(({ key }) => ({ key, place: order.indexOf(key.text) }));
  return places.find(({ place }, index) => place >= 0 && place < (places[index - 1]?.place ?? 0))?.key.span;
}

/** The header of the first block scalar with several lines. */
function blockHeader(file: PromptFile): Span | undefined {
  const block = writtenValues(file).scalars.find(
    ({ node: { source, text } }) =>
      (source.style === 'literal' || source.style === 'folded') && text.trimEnd().includes('\n'),
  );
  const text = syntaxOf(file)?.text ?? '';
  const start = block?.node.span.start;
  return start === undefined
    ? undefined
    : { start, end: start + (/^[|>][-+\d]*/.exec(text.slice(start))?.[0].length ?? 1) };
}
