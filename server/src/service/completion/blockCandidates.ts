import { CompletionItemKind } from 'vscode-languageserver-types';
import { nodeAt, type Block, type HelperInfo, type TemplateSite } from '../../core/index.js';
import { describeHelper } from '../describeHelper.js';
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
        rank: 3,
      };
    });
}

/** Whole blocks, for a tag whose `#` is not typed yet. */
export function blockCandidates(tag: CalleeTag, { analysis }: CompletionSite): readonly Candidate[] {
  return analysis.dialect.helpers
    .filter(({ forms }) => forms !== 'inline')
    .map((helper) => ({
      label: `#${helper.name}`,
      filter: helper.name,
      kind: CompletionItemKind.Snippet,
      documentation: () => describeHelper(helper),
      ...(!tag.hasArguments && { snippet: `#${upToMark(wholeBlock(helper), tag)}` }),
      rank: 6,
    }));
}

/** What ends the block around the cursor or its branch, first of all where a closing tag is missing. */
export function endCandidates(tag: CalleeTag, { site, offset }: CompletionSite): readonly Candidate[] {
  const around = blocksAround(site, offset);
  const [block] = around;
  if (!block) return [];
  const name = nameOf(block, site);
  const isOpen = around.some((outer) => !outer.closer && nameOf(outer, site) === name);
  const kind = CompletionItemKind.Keyword;
  const closing: readonly Candidate[] =
    isOpen && tag.atMark && name !== '' ? [{ label: `/${name}`, filter: name, kind, rank: 0 }] : [];
  return [...closing, ...elseCandidates(block).map((label) => ({ ...label, rank: isOpen ? 0 : 5 }))];
}

/** `else` in a block that can have one. */
function elseCandidates(block: Block): readonly Omit<Candidate, 'rank'>[] {
  if (block.form !== 'section' && block.form !== 'inverse') return [];
  if (block.branches.some(({ call }) => call === undefined)) return [];
  const kind = CompletionItemKind.Keyword;
  const chained = { label: 'else if', kind, snippet: 'else if ${1:condition}' };
  return [{ label: 'else', kind }, ...(block.form === 'section' ? [chained] : [])];
}

/** The block that the tag closes, then those around it. */
export function closerCandidates(block: Block, { site }: CompletionSite): readonly Candidate[] {
  const around = blocksAround(site, block.span.start);
  const names = [block, ...around].map((closed) => nameOf(closed, site)).filter((name) => name !== '');
  return [...new Set(names)].map((label, depth) => ({
    label,
    kind: CompletionItemKind.Keyword,
    rank: Math.min(depth, 9),
  }));
}

/** A block's snippet brings its closing tag, unless that is there. */
function snippetOf(helper: HelperInfo, tag: CalleeTag, site: TemplateSite): string | undefined {
  if (helper.forms === 'inline' && tag.form !== 'block') return helper.snippet;
  const head = headOf(helper);
  if (tag.form !== 'block' || !tag.block) return head;
  const { opener, closer } = tag.block;
  const named =
    opener.call.callee.kind === 'path' && opener.call.callee.segments.some((segment) => segment.name !== '');
  const isClosed = named && closer !== undefined && textOf(site, closer.name) === nameOf(tag.block, site);
  return isClosed ? head : upToMark(wholeBlock(helper), tag);
}

/** The opening tag's inside: `if ${1:condition}`. */
function headOf({ name, parameters: [first] }: HelperInfo): string {
  return first ? `${name} \${1:${first.name}}` : name;
}

/** A block from behind its `{{#` on. */
function wholeBlock(helper: HelperInfo): string {
  const { snippet, name } = helper;
  return snippet.startsWith('{{#') ? snippet.slice('{{#'.length) : `${headOf(helper)}}}$0{{/${name}}}`;
}

/** The closing mark of the tag, when it is there, becomes that of the closing tag. */
function upToMark(block: string, tag: CalleeTag): string {
  return tag.closed && block.endsWith('}}') ? block.slice(0, -'}}'.length) : block;
}

function nameOf({ opener }: Block, site: TemplateSite): string {
  return textOf(site, opener.call.callee);
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
