import { nodesOf } from '../templateNodes.js';
import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';

/** A backslash before a tag makes it text. */
export const backslashEscape: PromptRule = {
  of: 'prompt',
  code: 'backslash-escape',
  severity: 'hint',
  // In a file for pybars4, which knows no escapes, 'pybars-raw-and-escape' tells of it.
  where: ['handlebars', 'dotprompt', 'firebase', 'semantic-kernel', 'semantic-kernel-net', 'continue'],
  example: {
    path: 'letter.hbs',
    bad: 'Dear {{name}}, write «\\{{name}}» in your letter.\n',
    fixed: 'Dear {{name}}, write {{name}} in your letter.\n',
  },
  *check({ prompt }) {
    for (const site of prompt.templates) {
      for (const { escaped, span } of nodesOf(site, 'content')) {
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
