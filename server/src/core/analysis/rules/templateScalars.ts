import type { PromptRule } from '../rule.js';
import type { TemplateSite } from '../../formats/index.js';

/** A template in a folded scalar: its line breaks become spaces. */
export const yamlFoldedTemplate: PromptRule = {
  of: 'prompt',
  code: 'yaml-folded-template',
  // Many fold long lines on purpose.
  severity: 'hint',
  where: ['prompt-manager', 'semantic-kernel', 'semantic-kernel-net', 'semantic-kernel-python'],
  example: {
    bad: `id: example
format: text
template:
  content: «>-»
    First line.
    Second line.
`,
    fixed: `id: example
format: text
template:
  content: |-
    First line.
    Second line.
`,
  },
  *check({ file, prompt }) {
    for (const site of prompt.templates) {
      const header = headerOf(file.text, site);
      if (!header?.startsWith('>') || !/[^\s]\n[^\s]/.test(folded(file.text, site))) continue;
      const span = { start: site.span.start, end: site.span.start + header.length };
      yield {
        span,
        message: `The line breaks of a folded scalar become spaces: the model gets one long line. Write '${header.replace('>', '|')}' to keep them.`,
        fixes: [
          {
            title: `Change to '${header.replace('>', '|')}'`,
            edits: [{ span: { start: span.start, end: span.start + 1 }, text: '|' }],
          },
        ],
      };
    }
  },
};

/** A template in a literal scalar that ends with a line break. */
export const yamlBlockTrailingNewline: PromptRule = {
  of: 'prompt',
  code: 'yaml-block-trailing-newline',
  // Most literal scalars end so, and models do not mind.
  severity: 'off',
  where: ['prompt-manager', 'semantic-kernel', 'semantic-kernel-net', 'semantic-kernel-python'],
  example: {
    bad: `id: example
format: text
template:
  content: «|»
    Hello!
`,
    fixed: `id: example
format: text
template:
  content: |-
    Hello!
`,
  },
  *check({ file, prompt }) {
    for (const site of prompt.templates) {
      const header = headerOf(file.text, site);
      if (!header || /[+-]/.test(header) || !site.text.endsWith('\n')) continue;
      const end = site.span.start + header.length;
      yield {
        span: { start: site.span.start, end },
        message: `The line break at the end is part of the prompt. Write '${header}-' to leave it out.`,
        fixes: [{ title: `Change to '${header}-'`, edits: [{ span: { start: end, end }, text: '-' }] }],
      };
    }
  },
};

/** The header of a block scalar: `|`, `>-`, `|2`. */
function headerOf(text: string, { span }: TemplateSite): string | undefined {
  return /^[|>][-+\d]*(?=[ \t\r\n#])/.exec(text.slice(span.start, span.start + 8))?.[0];
}

/** The lines of a block scalar without their indentation. */
function folded(text: string, { span }: TemplateSite): string {
  const lines = text.slice(span.start, span.end).split(/\r?\n/).slice(1);
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}
