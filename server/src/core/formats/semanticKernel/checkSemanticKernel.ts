import { textOf, valueOf, type MapNode, type SyntaxDocument } from '../../notation/index.js';
import type { Problem } from '../../text/index.js';
import type { TemplateSite } from '../promptFile.js';

/** What Semantic Kernel reads otherwise than it was meant. */
export function checkSemanticKernel(
  document: SyntaxDocument,
  root: MapNode,
  template: TemplateSite | undefined,
): readonly Problem[] {
  if (document.broken) return [];
  return [...missingFormat(root, template), ...defaultsNotText(root)];
}

/** Blocks in a template whose language is not named. */
function missingFormat(root: MapNode, template: TemplateSite | undefined): readonly Problem[] {
  if (valueOf(root, 'template_format') || !template) return [];
  const block = template.tree.body.find(({ kind }) => kind === 'block');
  if (block?.kind !== 'block') return [];
  const entry = root.entries.find(({ key }) => key.text === 'template');
  const at = entry?.span.start ?? root.span.start;
  return [
    {
      code: 'sk-template-format-missing',
      severity: 'warning',
      message:
        "This looks like Handlebars, but without 'template_format: handlebars' Semantic Kernel reads its own language and prints the tags.",
      span: template.map.toFileSpan(block.opener.span),
      fixes:
        root.style === 'block'
          ? [
              {
                title: "Add 'template_format: handlebars'",
                edits: [
                  {
                    span: { start: at, end: at },
                    text: `template_format: handlebars\n${' '.repeat(Math.max(0, root.indent))}`,
                  },
                ],
              },
            ]
          : [],
    },
  ];
}

/** .NET refuses a default that is no text. */
function defaultsNotText(root: MapNode): readonly Problem[] {
  const list = valueOf(root, 'input_variables');
  const values = list?.kind === 'list' ? list.items.map(({ value }) => valueOf(value, 'default')) : [];
  return values.flatMap((value): Problem[] => {
    if (!value || textOf(value) === undefined || (value.kind === 'scalar' && value.type === 'string'))
      return [];
    const written = JSON.stringify(textOf(value));
    return [
      {
        code: 'sk-default-not-string',
        severity: 'warning',
        message: 'Semantic Kernel for .NET refuses a default that is no text. Quote it.',
        span: value.span,
        fixes: [{ title: 'Quote the text', edits: [{ span: value.span, text: written }] }],
      },
    ];
  });
}
