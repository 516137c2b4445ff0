import { MarkupKind, type ParameterInformation, type SignatureHelp } from 'vscode-languageserver-types';
import {
  analyzePrompt,
  nodeAt,
  type Call,
  type HelperCall,
  type Node,
  type PartialUse,
  type PromptAnalysis,
  type Span,
  type Template,
} from '../../core/index.js';
import { partialParameters } from '../completion/partialParameters.js';
import { templateAt, type Place } from '../place.js';

/** The arguments of the helper or partial in whose call the cursor stands, and which of them is being written. */
export function signatureHelp(place: Place): SignatureHelp | undefined {
  const found = templateAt(place);
  const call = found && callAround(found.site.tree, found.offset);
  if (!call || found.offset <= call.callee.span.end) return undefined;
  const signature = signatureOf(analyzePrompt(place.file, found.index, place.workspace), call);
  if (!signature) return undefined;
  const { name, documentation, positional, hash } = signature;
  const parameters = [...positional, ...hash.map(({ parameter }) => parameter)];
  return {
    signatures: [
      {
        label: [name, ...parameters.map(({ label }) => label)].join(' '),
        ...(documentation && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
        parameters,
      },
    ],
    activeSignature: 0,
    activeParameter: activeParameter(call, found.offset, signature),
  };
}

interface Signature {
  readonly name: string;
  readonly documentation: string;
  readonly positional: readonly ParameterInformation[];
  /** Whether the last positional parameter takes all arguments that follow. */
  readonly hasRest: boolean;
  readonly hash: readonly { readonly key: string; readonly parameter: ParameterInformation }[];
}

function signatureOf(analysis: PromptAnalysis, call: Call): Signature | undefined {
  const helper = analysis.helperCalls.find((candidate) => candidate.call === call);
  if (helper) return helperSignature(helper);
  const partial = analysis.partialUses.find(
    ({ node }) => (node.kind === 'block' ? node.opener.call : node.call) === call,
  );
  return partial && partialSignature(analysis, partial);
}

function helperSignature({ helper, form }: HelperCall): Signature | undefined {
  if (!helper) return undefined;
  return {
    name: form === 'block' ? `#${helper.name}` : helper.name,
    documentation: helper.documentation,
    positional: helper.parameters.map(({ name, description, optional }) => ({
      label: optional ? `[${name}]` : name,
      documentation: markdown(description),
    })),
    hasRest: helper.parameters.at(-1)?.name.startsWith('…') ?? false,
    hash: helper.hash.map(({ name, description }) => ({
      key: name,
      parameter: { label: `[${name}=…]`, documentation: markdown(description) },
    })),
  };
}

function partialSignature(analysis: PromptAnalysis, use: PartialUse): Signature | undefined {
  if (use.name === undefined) return undefined;
  return {
    name: use.node.kind === 'block' ? `#> ${use.name}` : `> ${use.name}`,
    documentation: '',
    positional: [
      { label: '[context]', documentation: markdown('The value that becomes `this` in the partial.') },
    ],
    hasRest: false,
    hash: partialParameters(analysis, use.name).map((key) => ({ key, parameter: { label: `[${key}=…]` } })),
  };
}

/** An index behind the last parameter lights up none: there is one argument too many, or a key that nobody reads. */
function activeParameter(call: Call, offset: number, { positional, hasRest, hash }: Signature): number {
  const none = positional.length + hash.length;
  const key = call.hash.findLast(({ span }) => span.start < offset)?.key.name;
  if (key !== undefined) {
    const known = hash.findIndex((candidate) => candidate.key === key);
    return known < 0 ? none : positional.length + known;
  }
  const before = call.args.filter(({ span }) => span.end < offset).length;
  if (before < positional.length) return before;
  return hasRest ? positional.length - 1 : none;
}

/** The call of the innermost tag or sub-expression whose arguments surround the offset. */
function callAround(tree: Template, offset: number): Call | undefined {
  const around = nodeAt(tree, offset)
    .map((node) => headOf(node))
    .findLast((head) => head && head.inside.start <= offset && offset <= head.inside.end);
  let call = around?.call;
  for (let open = unclosedLast(call, offset); open; open = unclosedLast(call, offset)) call = open;
  return call;
}

/** A call, and what stands between the delimiters around it. */
function headOf(node: Node): { readonly call: Call; readonly inside: Span } | undefined {
  switch (node.kind) {
    case 'mustache':
    case 'partial':
      return { call: node.call, inside: insideOf(node.tag, node.span) };
    case 'block':
      return { call: node.opener.call, inside: insideOf(node.opener.tag, node.opener.span) };
    case 'else':
      return node.call && { call: node.call, inside: insideOf(node.tag, node.tagSpan) };
    case 'subexpression': {
      const { call, span, closed } = node;
      return { call, inside: { start: span.start + 1, end: closed ? span.end - 1 : span.end } };
    }
    default:
      return undefined;
  }
}

function insideOf(
  { open, close }: { readonly open: Span; readonly close: Span | undefined },
  { end }: Span,
): Span {
  return { start: open.end, end: close?.start ?? end };
}

/** A sub-expression without its `)` goes on behind the blanks that follow its last argument. */
function unclosedLast(call: Call | undefined, offset: number): Call | undefined {
  const last = call?.hash.at(-1)?.value ?? call?.args.at(-1);
  if (last?.kind !== 'subexpression' || last.closed || last.span.end > offset) return undefined;
  return last.call;
}

function markdown(value: string): { kind: typeof MarkupKind.Markdown; value: string } {
  return { kind: MarkupKind.Markdown, value };
}
