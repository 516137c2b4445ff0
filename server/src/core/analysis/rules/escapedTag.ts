import { contentsOf } from '../contentsOf.js';
import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';

/** A backslash before a tag makes it text. */
export const backslashEscape: PromptRule = {
  of: 'prompt',
  code: 'backslash-escape',
  severity: 'hint',
  example: {
    bad: `id: example
format: text
template:
  content: Dear {{name}}, write «\\{{name}}» in your letter.
  variables: [name]
`,
    fixed: `id: example
format: text
template:
  content: Dear {{name}}, write {{name}} in your letter.
  variables: [name]
`,
  },
  *check({ prompt }) {
    for (const site of prompt.templates) {
      for (const { escaped, span } of contentsOf(site)) {
        if (!escaped) continue;
        const end = site.text.indexOf('}}', span.start);
        const backslash = { start: span.start, end: span.start + 1 };
        yield {
          span: site.map.toFileSpan({ start: span.start, end: end < 0 ? span.end : end + 2 }),
          message:
            'The backslash makes this tag plain text, so no value is put in. Remove it if one is meant.',
          fixes: [{ title: "Remove '\\'", edits: [replaceInTemplate(site, backslash, '')] }],
        };
      }
    }
  },
};
