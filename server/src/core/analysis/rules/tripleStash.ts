import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';
import { nodesOf } from '../templateNodes.js';

/** Three braces do nothing where nothing is escaped. */
export const tripleStashRedundant: PromptRule = {
  of: 'prompt',
  code: 'triple-stash-redundant',
  severity: 'off',
  where: ['dotprompt', 'firebase', 'prompt-manager', 'handlebars'],
  example: {
    path: 'letter.hbs',
    bad: 'Dear «{{{name}}}»,\n',
    fixed: 'Dear {{name}},\n',
  },
  *check({ prompt }) {
    for (const site of prompt.templates) {
      for (const { form, span, tag } of nodesOf(site, 'mustache')) {
        if (form !== 'triple' || !tag.close) continue;
        const inner = site.text.slice(span.start + 1, span.end - 1);
        yield {
          span: site.map.toFileSpan(span),
          message: 'Prompts are not escaped, so three braces do the same as two.',
          fixes: [{ title: 'Change to two braces', edits: [replaceInTemplate(site, span, inner)] }],
        };
      }
    }
  },
};

/** Continue escapes values for HTML in two braces. */
export const escapingDiffers: PromptRule = {
  of: 'prompt',
  code: 'escaping-differs',
  severity: 'hint',
  where: ['continue'],
  example: {
    path: 'explain.prompt',
    bad: 'name: Explain\n---\nExplain this: «{{input}}»\n',
    fixed: 'name: Explain\n---\nExplain this: {{{input}}}\n',
  },
  *check({ prompt, uses }) {
    const printed = new Set(
      uses.filter(({ broken, position }) => !broken && position === 'printed').map(({ path }) => path),
    );
    for (const site of prompt.templates) {
      for (const { call, form, span, tag } of nodesOf(site, 'mustache')) {
        if (form !== 'plain' || !tag.close || call.callee.kind !== 'path' || !printed.has(call.callee))
          continue;
        yield {
          span: site.map.toFileSpan(span),
          message:
            "Continue escapes this value for HTML: '<', '&' and quotes become entities. Write three braces.",
          fixes: [
            {
              title: 'Change to three braces',
              edits: [replaceInTemplate(site, span, `{${site.text.slice(span.start, span.end)}}`)],
            },
          ],
        };
      }
    }
  },
};
