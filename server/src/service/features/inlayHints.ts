import { InlayHintKind, type InlayHint } from 'vscode-languageserver-types';
import {
  analyzePrompt,
  visit,
  type Block,
  type Expression,
  type HelperCall,
  type PromptFile,
  type Span,
  type TemplateSite,
  type Workspace,
} from '../../core/index.js';
import { toLocation, toPosition } from '../convert.js';
import { firstLine } from '../firstLine.js';

/** Behind far closing tags what they close, and before the arguments of helpers the names of the parameters. */
export function inlayHints(workspace: Workspace, file: PromptFile, shown: Span): InlayHint[] {
  return file.prompts.flatMap((prompt, index) => {
    if (!overlap(prompt.span, shown)) return [];
    const { helperCalls } = analyzePrompt(file, index, workspace);
    return [
      ...prompt.templates.flatMap((site) =>
        overlap(site.span, shown) ? closingHints(file, site, shown) : [],
      ),
      ...helperCalls.flatMap((call) =>
        overlap(call.site.span, shown) ? argumentHints(file, call, shown) : [],
      ),
    ];
  });
}

/** Lines between an opening and a closing tag from which on the one is out of sight of the other. */
const farLines = 15;

function closingHints(file: PromptFile, site: TemplateSite, shown: Span): InlayHint[] {
  const hints: InlayHint[] = [];
  visit(site.tree, {
    enter(node) {
      if (node.kind !== 'block' || !node.closer) return undefined;
      const opener = site.map.toFileSpan(node.opener.span);
      const { end } = site.map.toFileSpan(node.closer.span);
      if (end < shown.start || opener.start > shown.end) return 'skip';
      const [from, at] = [toPosition(file, opener.start), toPosition(file, end)];
      if (end > shown.end || at.line - from.line <= farLines) return undefined;
      hints.push({
        position: at,
        label: [{ value: headOf(node, site), location: toLocation(file, opener) }],
        tooltip: `Opened in line ${from.line + 1}.`,
        paddingLeft: true,
      });
      return undefined;
    },
  });
  return hints;
}

/** The opening tag without its braces: `#each items as |item|`. */
function headOf({ form, opener: { call, blockParams } }: Block, { text }: TemplateSite): string {
  return firstLine(`${sigils[form]}${text.slice(call.span.start, (blockParams ?? call).span.end)}`);
}

const sigils = { section: '#', inverse: '^', partial: '#> ', decorator: '#*', raw: '' } as const;

function argumentHints(file: PromptFile, { site, call, helper }: HelperCall, shown: Span): InlayHint[] {
  if (!helper || helper.parameters.length < 2) return [];
  return call.args.flatMap((arg, index) => {
    const parameter = helper.parameters[index];
    const at = site.map.toFile(arg.span.start);
    if (!parameter || parameter.name.startsWith('…') || at < shown.start || at > shown.end) return [];
    if (arg.kind === 'missing' || lastName(arg) === parameter.name) return [];
    return {
      position: toPosition(file, at),
      label: `${parameter.name}:`,
      kind: InlayHintKind.Parameter,
      tooltip: parameter.description,
      paddingRight: true,
    };
  });
}

function lastName(arg: Expression): string | undefined {
  return arg.kind === 'path' ? arg.segments.at(-1)?.name : undefined;
}

function overlap(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
