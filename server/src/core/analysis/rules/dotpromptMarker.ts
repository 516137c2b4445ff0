import { nodesOf } from '../templateNodes.js';
import type { PromptRule } from '../rule.js';

/** The marks that dotprompt's helpers print stand in the text itself, where they begin messages all the same. */
export const dotpromptMarkerInText: PromptRule = {
  of: 'prompt',
  code: 'dotprompt-marker-in-text',
  severity: 'error',
  where: ['dotprompt', 'firebase'],
  example: {
    path: 'prompts/example.prompt',
    bad: '---\nmodel: googleai/gemini-2.5-flash\n---\nSay «<<<dotprompt:role:system>>>» aloud.\n',
  },
  *check({ prompt }) {
    for (const site of prompt.templates) {
      for (const { span } of nodesOf(site, 'content')) {
        const text = site.text.slice(span.start, span.end);
        for (const { index, 0: mark } of text.matchAll(
          /<<<dotprompt:(?:role:[a-z]+|history|media:url|section)[^>\n]*>>>/g,
        )) {
          const start = span.start + index;
          yield {
            span: site.map.toFileSpan({ start, end: start + mark.length }),
            message:
              'This is the mark that dotprompt puts between messages: it is obeyed here as well, and the text is cut in two. Call the helper where that is meant, and break the mark up where it is not.',
          };
        }
      }
    }
  },
};
