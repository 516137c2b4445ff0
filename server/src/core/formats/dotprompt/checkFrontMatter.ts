import { decodeNode, valueOf, type MapNode, type SyntaxDocument } from '../../notation/index.js';
import { nearest, type Problem } from '../../text/index.js';
import type { FenceFault, FrontMatter } from './frontMatter.js';
import { fenceFixes, withoutFrontMatter } from './fenceFixes.js';
import { frontMatterShape } from './frontMatterShape.js';

/** What is wrong with the fences of a file. */
export function fenceProblem(
  text: string,
  parts: FrontMatter,
  { partial }: { readonly partial: boolean },
): readonly Problem[] {
  const { fault, fence, yaml } = parts;
  if (partial) {
    return yaml
      ? [
          {
            code: 'partial-front-matter',
            severity: 'warning',
            message: 'dotprompt knows no front matter in partials: these lines are printed. Remove them.',
            span: { start: fence.start, end: yaml.end },
            fixes: withoutFrontMatter(text, yaml),
          },
        ]
      : [];
  }
  if (!fault) return [];
  const atEnd = fault === 'not-closed' ? /(?<=\n)---[ \t]*$/.exec(text) : undefined;
  return [
    {
      code: `front-matter-${fault}`,
      severity: 'warning',
      message: atEnd ? endsWithFence : fenceMessages[fault],
      span: atEnd ? { start: atEnd.index, end: atEnd.index + 3 } : fence,
      fixes: fenceFixes(text, parts, fault),
    },
  ];
}

const endsWithFence =
  "No line break stands behind this '---', so dotprompt does not recognise the front matter and sends it to the model as text. Add one.";

const fenceMessages: Readonly<Record<FenceFault, string>> = {
  'not-closed':
    "This front matter is not recognised, and dotprompt sends it to the model as text: close it with a line '---'.",
  empty:
    'An empty front matter is not recognised, and dotprompt sends both lines to the model: remove them, or put a comment between them.',
  'not-first':
    "dotprompt 1.1.2 recognises a front matter only when '---' is the very first line; with this text before it, it sends everything to the model. Move the text into the front matter as a comment.",
};

/** What is wrong with the keys of a front matter. */
export function checkFrontMatter({ root, broken, text }: SyntaxDocument): readonly Problem[] {
  if (broken || !root) return [];
  if (root.kind !== 'map') {
    if (root.kind === 'scalar' && root.type === 'null') return [];
    return [
      {
        code: 'front-matter-not-map',
        severity: 'warning',
        message: 'A front matter holds keys and values; dotprompt ignores this one.',
        span: root.span,
      },
    ];
  }
  return [...root.entries.flatMap(({ key }) => unknownKey(key.text, key.span)), ...noListOfTools(root, text)];
}

/** npm dotprompt 1.1.2 goes through the tools, and fails with whatever is neither a list nor nothing. */
function noListOfTools(root: MapNode, text: string): readonly Problem[] {
  const tools = valueOf(root, 'tools');
  if (!tools || tools.kind === 'list' || !decodeNode(tools)) return [];
  const { span } = tools;
  const written = text.slice(span.start, span.end);
  const isNames = tools.kind === 'scalar' && /^[\w./-]+(?:, *[\w./-]+)*$/.test(written);
  return [
    {
      code: 'invalid-type',
      severity: 'error',
      message: "'tools' is a list of names, and dotprompt fails with this value. Write a list.",
      span,
      fixes: isNames ? [{ title: `Change to '[${written}]'`, edits: [{ span, text: `[${written}]` }] }] : [],
    },
  ];
}

/** Programs add keys of their own, so only a likely slip is told. */
function unknownKey(name: string, span: Problem['span']): readonly Problem[] {
  if (known.has(name)) return [];
  const dots = name.split('.').length - 1;
  if (dots > 1) {
    const split = name.lastIndexOf('.');
    return [
      {
        code: 'ext-split-last-dot',
        severity: 'info',
        message: `This name is split at its last dot: '${name.slice(split + 1)}' of the extension '${name.slice(0, split)}'.`,
        span,
      },
    ];
  }
  if (dots === 1) return [];
  const lower = name.toLowerCase();
  const guess = known.has(lower) ? lower : nearest(name, known);
  if (guess === undefined) return [];
  return [
    {
      code: 'front-matter-unknown-key',
      severity: 'hint',
      message: `dotprompt does not read '${name}'. Did you mean '${guess}'?`,
      span,
      fixes: [{ title: `Change to '${guess}'`, edits: [{ span, text: guess }] }],
    },
  ];
}

const known: ReadonlySet<string> = new Set(frontMatterShape.keys.map(({ name }) => name));
