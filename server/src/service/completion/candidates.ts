import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  above,
  describeType,
  nodeAt,
  namesIn,
  namesOf,
  resolveAt,
  type Block,
  type Call,
  type HelperInfo,
  type NameInScope,
  type Path,
  type PromptAnalysis,
  type Scope,
  type TemplateSite,
  type ValueType,
} from '../../core/index.js';
import { describeDeclaration, describeHelper, describeValue } from '../features/hover.js';
import { asSegment } from './asSegment.js';
import type { CalleeTag, Wanted } from './wanted.js';

/** Where completion is asked for. */
export interface CompletionSite {
  readonly analysis: PromptAnalysis;
  readonly site: TemplateSite;
  readonly scope: Scope;
  /** UTF-16 offset in the template's text. */
  readonly offset: number;
  readonly snippets: boolean;
}

/** One thing that may be typed. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  /** Paragraphs of Markdown, made when the item is. */
  readonly documentation?: () => readonly string[];
  /** What is inserted when it is not the label. */
  readonly insert?: string;
  /** The same as snippet, with placeholders. */
  readonly snippet?: string;
  /** Smaller comes first. */
  readonly rank: number;
}

/** The candidates for what is wanted. */
export function candidates(wanted: Wanted, at: CompletionSite): readonly Candidate[] {
  switch (wanted.kind) {
    case 'callee':
      return calleeCandidates(wanted.tag, at);
    case 'argument':
      return argumentCandidates(wanted.call, at);
    case 'member':
      return memberCandidates(wanted.path, wanted.segment, at);
    case 'data':
      return dataCandidates(at);
    case 'partial':
      return partialCandidates(at);
    case 'closer':
      return closerCandidates(wanted.block, at);
    default:
      return wanted satisfies never;
  }
}

function calleeCandidates(tag: CalleeTag, at: CompletionSite): readonly Candidate[] {
  const names = tag.form === 'subexpression' ? [] : nameCandidates(namesIn(at.scope, at.analysis), at);
  switch (tag.form) {
    case 'block':
    case 'else':
      return [...helperCandidates('block', tag, at), ...names];
    case 'subexpression':
      return helperCandidates('inline', tag, at);
    case 'plain':
      return [
        ...names,
        ...contextCandidates(at),
        ...helperCandidates('inline', tag, at),
        ...(tag.hasArguments ? [] : elseCandidates(at)),
      ];
  }
}

/** Behind a variable nothing can follow. */
function argumentCandidates(call: Call, at: CompletionSite): readonly Candidate[] {
  const called = at.analysis.helperCalls.find((known) => known.call === call);
  if (!called && at.analysis.uses.some(({ path }) => path === call.callee) && !isSection(call, at)) return [];
  const hash = (called?.helper?.hash ?? []).map(({ name, description }): Candidate => {
    return {
      label: `${name}=`,
      kind: CompletionItemKind.Property,
      documentation: () => [description],
      rank: 4,
    };
  });
  return [...nameCandidates(namesIn(at.scope, at.analysis), at), ...contextCandidates(at), ...hash];
}

function memberCandidates(path: Path, segment: number, at: CompletionSite): readonly Candidate[] {
  const { analysis, scope } = at;
  const owner = { ...path, segments: path.segments.slice(0, segment) };
  if (owner.segments.length === 0 || isRootData(owner)) {
    const context = path.data
      ? { kind: 'root' as const, args: undefined }
      : above(scope, path.depth)?.context;
    return context ? nameCandidates(namesOf(context, analysis.declarations), at) : [];
  }
  return fieldCandidates(resolveAt(analysis, scope, owner).type);
}

function fieldCandidates(type: ValueType): readonly Candidate[] {
  if (type.kind !== 'map') return [];
  return type.fields.map((field) => ({
    label: field.name,
    insert: asSegment(field.name),
    kind: CompletionItemKind.Field,
    detail: describeType(field.type),
    documentation: () => describeValue(field.name, field.type, field),
    rank: 0,
  }));
}

function nameCandidates(names: readonly NameInScope[], { analysis }: CompletionSite): readonly Candidate[] {
  return names.map((found): Candidate => {
    const { name: label, type } = found;
    const known = {
      label,
      insert: asSegment(label),
      ...(type.kind !== 'any' && { detail: describeType(type) }),
    };
    switch (found.kind) {
      case 'variable': {
        const { declaration } = found;
        const documentation = () => describeDeclaration(analysis, declaration);
        return { ...known, kind: CompletionItemKind.Variable, documentation, rank: 1 };
      }
      case 'field': {
        const documentation = () => describeValue(label, type, found.field);
        return { ...known, kind: CompletionItemKind.Field, documentation, rank: 0 };
      }
      case 'argument':
      case 'blockParam':
        return { ...known, kind: CompletionItemKind.Variable, rank: 0 };
    }
  });
}

/** `this` and the data variables of a loop. */
function contextCandidates(at: CompletionSite): readonly Candidate[] {
  const isInner = at.scope.context.kind === 'item' || at.scope.context.kind === 'value';
  const data = at.scope.inLoop ? dataCandidates(at) : [];
  return isInner ? [{ label: 'this', kind: CompletionItemKind.Keyword, rank: 2 }, ...data] : data;
}

function dataCandidates({ analysis, scope }: CompletionSite): readonly Candidate[] {
  return analysis.dialect.dataVariables
    .filter(({ where }) => where === 'everywhere' || scope.inLoop)
    .map(({ name, documentation }) => ({
      label: `@${name}`,
      kind: CompletionItemKind.Constant,
      documentation: () => [documentation],
      rank: 3,
    }));
}

function helperCandidates(
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

/** `else` in a block that can have one. */
function elseCandidates({ site, offset }: CompletionSite): readonly Candidate[] {
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

function partialCandidates({ analysis }: CompletionSite): readonly Candidate[] {
  const defined = analysis.prompt.templates.flatMap(({ part, text }): Candidate[] => {
    if (part.kind !== 'partial') return [];
    return [
      { label: part.name.value, kind: CompletionItemKind.Module, documentation: () => [text], rank: 0 },
    ];
  });
  const inline = Array.from(analysis.inlinePartials, (label): Candidate => {
    return { label, kind: CompletionItemKind.Module, detail: 'inline partial', rank: 0 };
  });
  return [...defined, ...inline];
}

/** The block that the tag closes, then those around it. */
function closerCandidates(block: Block, { site }: CompletionSite): readonly Candidate[] {
  const around = blocksAround(site, block.span.start);
  const names = [block, ...around]
    .map(({ opener }) => textOf(site, opener.call.callee))
    .filter((name) => name !== '');
  return [...new Set(names)].map((label, rank) => ({ label, kind: CompletionItemKind.Keyword, rank }));
}

/** The blocks whose bodies hold an offset, the innermost first. */
function blocksAround({ tree }: TemplateSite, offset: number): readonly Block[] {
  return nodeAt(tree, offset)
    .filter((node) => node.kind === 'block')
    .filter(({ opener, span }) => opener.span.end <= offset && offset <= span.end)
    .reverse();
}

function isSection(call: Call, { site, offset }: CompletionSite): boolean {
  return nodeAt(site.tree, offset).some((node) => node.kind === 'block' && node.opener.call === call);
}

function isRootData({ data, segments }: Path): boolean {
  return data && segments.length === 1 && segments[0]?.name === 'root';
}

function textOf(
  { text }: TemplateSite,
  { span }: { readonly span: { readonly start: number; readonly end: number } },
): string {
  return text.slice(span.start, span.end);
}
