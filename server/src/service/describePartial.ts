import { fileNameOf, type PromptAnalysis } from '../core/index.js';
import { partialParameters } from './completion/partialParameters.js';
import { inlinePartialsIn } from './inlinePartials.js';
import { codeBlock, escapeMarkdown, inlineCode } from './markdown.js';
import { shownText } from './shownText.js';

/** Name and place of a partial, its text, and what it reads. */
export function describePartial(
  analysis: PromptAnalysis,
  name: string | undefined,
): readonly string[] | undefined {
  const found = name === undefined ? undefined : partialText(analysis, name);
  if (name === undefined || !found) return undefined;
  const parameters = partialParameters(analysis, name).map(inlineCode);
  return [
    `**${escapeMarkdown(name)}** · ${found.kind}`,
    codeBlock('handlebars', shownText(shortened(found.text))),
    ...(parameters.length > 0 ? [`Reads ${parameters.join(', ')}.`] : []),
  ];
}

/** The text of a partial, and in words where it is defined. */
function partialText(
  { prompt, partialFiles }: PromptAnalysis,
  name: string,
): { readonly kind: string; readonly text: string } | undefined {
  const placed = partialFiles.get(name);
  const [body] = placed?.prompt.templates ?? [];
  if (placed && body)
    return { kind: `partial in ${inlineCode(fileNameOf(placed.file.uri))}`, text: body.text };
  const own = prompt.templates.find(({ part }) => part.kind === 'partial' && part.name.value === name);
  if (own) return { kind: 'partial', text: own.text };
  for (const { tree, text } of prompt.templates) {
    const inline = inlinePartialsIn(tree).find((partial) => partial.name.value === name);
    if (inline) {
      const { start, end } = inline.block.bodySpan;
      return { kind: 'inline partial', text: text.slice(start, end) };
    }
  }
  return undefined;
}

/** The first lines of a long text. */
function shortened(text: string): string {
  const lines = text.split('\n');
  return lines.length > 12 ? [...lines.slice(0, 12), '…'].join('\n') : text;
}
