import type { SyntaxDocument } from '../../notation/index.js';
import { nearest, type Problem } from '../../text/index.js';
import type { FenceFault, FrontMatter } from './frontMatter.js';
import { frontMatterShape } from './frontMatterShape.js';

/** What is wrong with the fences of a file. */
export function fenceProblem(
  { fault, fence, yaml }: FrontMatter,
  { partial }: { readonly partial: boolean },
): readonly Problem[] {
  if (partial) {
    return yaml
      ? [
          {
            code: 'partial-front-matter',
            severity: 'warning',
            message: 'dotprompt knows no front matter in partials: these lines are printed. Remove them.',
            span: { start: fence.start, end: yaml.end },
          },
        ]
      : [];
  }
  if (!fault) return [];
  return [{ code: `front-matter-${fault}`, severity: 'warning', message: fenceMessages[fault], span: fence }];
}

const fenceMessages: Readonly<Record<FenceFault, string>> = {
  'not-closed':
    "This front matter is not recognised, and dotprompt sends it to the model as text: close it with a line '---' that has a line break behind it.",
  empty:
    'An empty front matter is not recognised, and dotprompt sends both lines to the model: remove them, or put a comment between them.',
  'not-first':
    "dotprompt 1.1.2 recognises a front matter only when '---' is the very first line; with this text before it, it sends everything to the model. Move the text into the front matter as a comment.",
};

/** What is wrong with the keys of a front matter. */
export function checkFrontMatter({ root, broken }: SyntaxDocument): readonly Problem[] {
  if (broken || !root) return [];
  if (root.kind !== 'map') {
    if (root.kind === 'scalar' && root.type === 'null') return [];
    return [
      {
        code: 'front-matter-not-map',
        severity: 'error',
        message: 'A front matter holds keys and values; dotprompt ignores this one.',
        span: root.span,
      },
    ];
  }
  return root.entries.flatMap(({ key }) => unknownKey(key.text, key.span));
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
  const guess = nearest(name.toLowerCase(), known);
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
