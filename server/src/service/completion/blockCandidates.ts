import { CompletionItemKind } from 'vscode-languageserver-types';
import { nodeAt, type Block, type HelperInfo, type TemplateSite } from '../../core/index.js';
import { describeHelper } from '../features/hover.js';
import type { Candidate, CompletionSite } from './candidate.js';
import type { CalleeTag } from './wanted.js';

/** The helpers that may be called in a form. */
export function helperCandidates(
  form: 'inline' | 'block',
  tag: CalleeTag,
  { analysis, site }: CompletionSite,
): readonly Candidate[] {
  return analysis.dialect.helpers
    .filter(({ forms }) => forms === 'both' || forms === form)
    .map((helper) => {
      const snippet = tag.hasArguments ? undefined : snippetOf(helper, tag, site);
      return {
        label: helper.name,
        kind: form === 'block' ? CompletionItemKind.Keyword : CompletionItemKind.Function,
        documentation: () => describeHelper(helper),
        ...(snippet !== undefined && { snippet }),
        rank: 2,
      };
    });
}

/** `else` in a block that can have one. */
export function elseCandidates({ site, offset }: CompletionSite): readonly Candidate[] {
  const block = blocksAround(site, offset)[0];
  if (!block || (block.form !== 'section' && block.form !== 'inverse')) return [];
  if (block.branches.some(({ call }) => call === undefined)) return [];
  const chained: Candidate = {
    label: 'else if',
    kind: CompletionItemKind.Keyword,
    snippet: 'else if ${1:condition}',
    rank: 4,
  };
  return [
    { label: 'else', kind: CompletionItemKind.Keyword, rank: 4 },
    ...(block.form === 'section' ? [chained] : []),
  ];
}

/** The block that the tag closes, then those around it. */
export function closerCandidates(block: Block, { site }: CompletionSite): readonly Candidate[] {
  const around = blocksAround(site, block.span.start);
  const names = [block, ...around]
    .map(({ opener }) => textOf(site, opener.call.callee))
    .filter((name) => name !== '');
  return [...new Set(names)].map((label, rank) => ({ label, kind: CompletionItemKind.Keyword, rank }));
}

/** A block's snippet brings its closing tag, unless that is there. */
function snippetOf(
  { forms, snippet, name, parameters }: HelperInfo,
  tag: CalleeTag,
  site: TemplateSite,
): string | undefined {
  if (forms === 'inline' && tag.form !== 'block') return snippet;
  const [first] = parameters;
  const head = first ? `${name} \${1:${first.name}}` : name;
  if (tag.form !== 'block' || !tag.block) return head;
  const { opener, closer } = tag.block;
  const named =
    opener.call.callee.kind === 'path' && opener.call.callee.segments.some((segment) => segment.name !== '');
  const isClosed =
    named && closer !== undefined && textOf(site, closer.name) === textOf(site, opener.call.callee);
  if (isClosed) return head;
  const whole = snippet.startsWith('{{#') ? snippet.slice('{{#'.length) : `${head}}}$0{{/${name}}}`;
  // The closing mark of the tag, when it is there, becomes that of the closing tag.
  return tag.closed && whole.endsWith('}}') ? whole.slice(0, -'}}'.length) : whole;
}

/** The blocks whose bodies hold an offset, the innermost first. */
function blocksAround({ tree }: TemplateSite, offset: number): readonly Block[] {
  return nodeAt(tree, offset)
    .filter((node) => node.kind === 'block')
    .filter(({ opener, span }) => opener.span.end <= offset && offset <= span.end)
    .reverse();
}

function textOf(
  { text }: TemplateSite,
  { span }: { readonly span: { readonly start: number; readonly end: number } },
): string {
  return text.slice(span.start, span.end);
}
