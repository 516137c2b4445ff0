import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Fix, Span, Problem } from '../text/index.js';
import {
  decodeScalar,
  emptySource,
  resolvePlain,
  resolveTagged,
  yamlSource,
  type Resolved,
  type ScalarSource,
  type Surroundings,
} from './scalars/index.js';
import { duplicateKeys } from './duplicateKeys.js';
import {
  isMergeKey,
  type ListItem,
  type MapEntry,
  type MapNode,
  type ScalarNode,
  type SyntaxNode,
} from './syntaxNode.js';

/** More values than this, counted with what aliases repeat, are not read. */
const mostValues = 1_000_000;

/** The tree of a parsed YAML document, with values as PyYAML reads them, and what PyYAML refuses in it. */
export function buildYamlTree(
  { text, lexed }: { readonly text: string; readonly lexed: string },
  contents: ParsedNode,
): { root: SyntaxNode; problems: readonly Problem[] } {
  const builder = new Builder(text, lexed);
  const root = builder.build(contents, { parentIndent: -1, inFlow: false });
  return { root, problems: builder.problems };
}

class Builder {
  readonly problems: Problem[] = [];
  private readonly anchors = new Map<string, SyntaxNode>();
  private readonly weights = new WeakMap<SyntaxNode, number>();

  /** `lexed` has the line breaks that the tokens were told by. */
  constructor(
    private readonly text: string,
    private readonly lexed: string,
  ) {}

  build(node: unknown, around: Surroundings): SyntaxNode {
    const built = this.convert(node, around);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor) this.anchors.set(node.anchor, built);
    return built;
  }

  private convert(node: unknown, around: Surroundings): SyntaxNode {
    if (isMap(node)) return this.map(node);
    if (isSeq(node)) return this.list(node);
    if (isScalar(node)) return this.scalar(node, around);
    return this.nothing(around.at ?? 0, around);
  }

  private scalar(node: Scalar, around: Surroundings): ScalarNode {
    const marked = node.tag !== undefined || node.anchor !== undefined;
    const at = (marked ? undefined : around.at) ?? node.range?.[0] ?? 0;
    const source = yamlSource(this.lexed, node.srcToken, around) ?? emptySource(at, around);
    const { text, map } = decodeScalar(this.text, source);
    const { type, data, refused } = this.resolve(node.tag, text, source);
    if (refused !== undefined) {
      const quoted = `'${text.replaceAll("'", "''")}'`;
      const fix = { title: 'Quote the text', edits: [{ span: source.span, text: quoted }] };
      this.refuse(source.span, refused, 'yaml-syntax', node.tag === undefined ? [fix] : []);
    }
    if (source.style === 'plain' && text.startsWith('{{')) this.unquoted(source.span, text);
    return { kind: 'scalar', span: source.span, source, text, map, type, data };
  }

  private resolve(tag: string | undefined, text: string, source: ScalarSource): Resolved {
    if (tag === undefined) {
      return source.style === 'plain' ? resolvePlain(text) : { type: 'string', data: text };
    }
    if (tag === '!') return { type: 'string', data: text };
    const known = resolveTagged(tag.replace(yamlTag, ''), text);
    if (!known) this.unknownTag(source.span, tag);
    return known ?? { type: 'string', data: text };
  }

  private list(node: YAMLSeq): SyntaxNode {
    const style = node.flow ? 'flow' : 'block';
    const indent = node.srcToken?.type === 'block-seq' ? node.srcToken.indent : -1;
    const around = this.inside(node, indent);
    const range = spanOf(node);
    const items: ListItem[] = [];
    for (const item of node.items) {
      const start =
        style === 'block' ? this.dashBefore(item, items.at(-1)?.span.end ?? range.start) : undefined;
      const { value, alias } = this.value(item, {
        ...around,
        at: start === undefined ? range.start : start + 1,
      });
      const own = alias ?? value.span;
      items.push({ span: { start: start ?? own.start, end: own.end }, value, alias });
    }
    this.unknownCollectionTag(node, ['seq', 'omap', 'pairs']);
    const tag = pairTags.has(node.tag ?? '') ? 'pairs' : undefined;
    const end = style === 'block' ? Math.max(range.start, items.at(-1)?.span.end ?? range.start) : range.end;
    return this.weigh({ kind: 'list', span: { start: range.start, end }, style, indent, items, tag }, items);
  }

  private map(node: YAMLMap): SyntaxNode {
    const style = node.flow ? 'flow' : 'block';
    const indent = node.srcToken?.type === 'block-map' ? node.srcToken.indent : -1;
    const around = this.inside(node, indent);
    const range = spanOf(node);
    const entries: MapEntry[] = [];
    const merged: MapNode[] = [];
    for (const pair of node.items) {
      const entry = this.entry(pair, around);
      if (!entry) continue;
      entries.push(entry);
      if (isMergeKey(entry.key)) merged.push(...this.mergedMaps(entry));
    }
    for (const problem of duplicateKeys(this.text, entries, style)) this.problems.push(problem);
    this.unknownCollectionTag(node, ['map', 'set', 'omap']);
    const end =
      style === 'block' ? Math.max(range.start, entries.at(-1)?.span.end ?? range.start) : range.end;
    const tag = node.tag?.replace(yamlTag, '') === 'set' ? 'set' : undefined;
    return this.weigh(
      { kind: 'map', span: { start: range.start, end }, style, indent, entries, merged, tag },
      entries,
    );
  }

  private entry({ key: keyNode, value: valueNode }: Pair, around: Surroundings): MapEntry | undefined {
    const { value: key } = this.value(keyNode, around);
    if (key.kind !== 'scalar') {
      const message =
        'A list or map cannot be a key: found unhashable key; quote the text if it is meant as one.';
      this.refuse(key.span, message, 'yaml-syntax');
      return undefined;
    }
    const keySpan = isAlias(keyNode) ? spanOf(keyNode) : key.span;
    const colon = this.text.slice(keySpan.end).search(/\S/);
    const at = colon !== -1 && this.text[keySpan.end + colon] === ':' ? keySpan.end + colon + 1 : keySpan.end;
    const { value, alias } = this.value(valueNode, { ...around, at });
    const end = Math.max(at, (alias ?? value.span).end);
    return { span: { start: keySpan.start, end }, key, value, alias };
  }

  /** A value, or what an alias stands for. */
  private value(node: unknown, around: Surroundings): { value: SyntaxNode; alias: Span | undefined } {
    if (!isAlias(node)) return { value: this.build(node, around), alias: undefined };
    const alias = spanOf(node);
    const target = this.anchors.get(node.source);
    if (!target)
      this.refuse(
        alias,
        `Nothing is named '&${node.source}' before this alias: found undefined alias.`,
        'yaml-syntax',
      );
    return { value: target ?? this.nothing(alias.start, around), alias };
  }

  private mergedMaps({ value, span }: MapEntry): readonly MapNode[] {
    const candidates = value.kind === 'list' ? value.items.map((item) => item.value) : [value];
    const maps = candidates.filter((node) => node.kind === 'map');
    if (maps.length < candidates.length) {
      this.refuse(
        span,
        "'<<' takes a map or a list of maps: expected a mapping or list of mappings for merging.",
        'yaml-syntax',
      );
    }
    return maps;
  }

  private nothing(at: number, around: Surroundings): ScalarNode {
    const source = emptySource(at, around);
    return { kind: 'scalar', span: source.span, source, text: '', map: undefined, type: 'null', data: null };
  }

  private inside({ flow }: { flow?: boolean | undefined }, indent: number): Surroundings {
    return { parentIndent: Math.max(indent, -1), inFlow: flow === true };
  }

  private dashBefore(item: unknown, from: number): number | undefined {
    const start = isScalar(item) || isMap(item) || isSeq(item) || isAlias(item) ? item.range?.[0] : undefined;
    const dash = this.text.lastIndexOf('-', start === undefined ? from : Math.max(0, start - 1));
    return dash >= from ? dash : undefined;
  }

  private weigh(node: SyntaxNode, parts: readonly { value: SyntaxNode; span: Span }[]): SyntaxNode {
    const weight = parts.reduce((sum, { value }) => sum + (this.weights.get(value) ?? 1), 1);
    this.weights.set(node, weight);
    if (weight <= mostValues) return node;
    this.refuse(
      node.span,
      'The aliases here stand for more than a million values; write them out.',
      'yaml-syntax',
    );
    return this.nothing(node.span.start, { parentIndent: -1, inFlow: false });
  }

  private unknownCollectionTag({ tag, range }: YAMLMap | YAMLSeq, known: readonly string[]): void {
    if (tag === undefined || tag === '!' || known.includes(tag.replace(yamlTag, ''))) return;
    this.unknownTag({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 }, tag);
  }

  private unknownTag(span: Span, tag: string): void {
    const message = `The Python library knows no tag '${tag}': could not determine a constructor; remove it.`;
    this.refuse(span, message, tag.includes('python/') ? 'yaml-python-tag' : 'yaml-syntax');
  }

  private unquoted(span: Span, text: string): void {
    const whole = /^\{\{[^{}]*\}\}$/.test(text);
    const written = this.text.slice(span.start, span.end).replaceAll("'", "''");
    this.problems.push({
      code: whole ? 'unquoted-template' : 'unquoted-template-rest',
      severity: 'error',
      message: "Quote text that starts with '{{': YAML reads it as a map.",
      span,
      fixes: [{ title: 'Quote the text', edits: [{ span, text: `'${written}'` }] }],
    });
  }

  private refuse(span: Span, message: string, code: string, fixes: readonly Fix[] = []): void {
    this.problems.push({ code, severity: 'error', message, span, fixes });
  }
}

const pairTags: ReadonlySet<string> = new Set(['tag:yaml.org,2002:omap', 'tag:yaml.org,2002:pairs']);

const yamlTag = /^tag:yaml\.org,2002:/;

function spanOf({ range }: { range?: readonly [number, number, number] | null | undefined }): Span {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
