import type { TemplateSite } from '../../formats/index.js';
import type { Block } from '../../handlebars/index.js';
import type { Fix } from '../../text/index.js';
import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';

/** A raw block without a helper of its name. */
export const rawBlockDropped: PromptRule = {
  of: 'prompt',
  code: 'raw-block-dropped',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: "{{{{«raw»}}}}Write it as a list.{{{{/raw}}}}"
`,
    fixed: `id: example
format: text
template:
  content: "Write it as a list."
`,
  },
  *check({ helperCalls }) {
    for (const { broken, helper, node, name, site, span } of helperCalls) {
      if (broken || helper || node.kind !== 'block' || node.form !== 'raw') continue;
      yield {
        span,
        message: `There is no helper '${name}', so what stands in this raw block is dropped. Write inner tags as '\\{{name}}' instead.`,
        fixes: escaped(site, node),
      };
    }
  },
};

/** The text of the block without its tags, and a backslash before each tag in it; none where one stands there already. */
function escaped(site: TemplateSite, { bodySpan, closer, opener }: Block): readonly Fix[] {
  const body = site.text.slice(bodySpan.start, bodySpan.end);
  if (!closer || body.includes('\\{{')) return [];
  const tags = Array.from(body.matchAll(/\{{2,}/g), ({ index }) => bodySpan.start + index);
  return [
    {
      title: 'Escape the tags inside instead',
      edits: [
        replaceInTemplate(site, opener.span, ''),
        ...tags.map((start) => replaceInTemplate(site, { start, end: start }, '\\')),
        replaceInTemplate(site, closer.span, ''),
      ],
    },
  ];
}
