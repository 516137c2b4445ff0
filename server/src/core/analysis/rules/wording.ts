import { nodesOf } from '../templateNodes.js';
import type { TemplateSite } from '../../formats/index.js';
import type { PromptRule } from '../rule.js';

/** Words that leave the model a choice where a rule was meant. */
export const weakInstruction: PromptRule = {
  of: 'prompt',
  code: 'weak-instruction',
  severity: 'off',
  where: 'everywhere',
  example: {
    bad: `id: example
format: text
template:
  content: «Try to» answer in one sentence.
`,
  },
  *check({ prompt }) {
    for (const { site, start, text } of wordsIn(
      prompt.templates,
      /\b(?:try to|if possible|if you can|maybe|perhaps|as much as you can)\b/gi,
    )) {
      yield {
        span: site.map.toFileSpan({ start, end: start + text.length }),
        message: `'${text}' leaves it to the model. Say what it must do.`,
      };
    }
  },
};

/** A tag of markup is opened and never closed, so the model does not see where its part ends. */
export const conflictingMarkup: PromptRule = {
  of: 'prompt',
  code: 'conflicting-markup',
  severity: 'off',
  where: 'everywhere',
  example: {
    bad: `id: example
format: text
template:
  content: "«<article>»{{text}} Sum it up."
  variables: [text]
`,
  },
  *check({ prompt }) {
    for (const site of prompt.templates) {
      const opened = wordsIn([site], /<([A-Za-z][\w-]*)(?:\s[^<>]*)?(?<!\/)>/g);
      for (const { start, text } of opened) {
        const name = /^<([\w-]+)/.exec(text)?.[1] ?? '';
        if (voidTags.has(name.toLowerCase()) || site.text.includes(`</${name}>`)) continue;
        yield {
          span: site.map.toFileSpan({ start, end: start + text.length }),
          message: `'<${name}>' is never closed. Write '</${name}>' where its part ends.`,
        };
      }
    }
  },
};

/** Tags of HTML that have no end. */
const voidTags: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'meta', 'link']);

/** What a pattern finds in the text between the tags. */
function* wordsIn(sites: readonly TemplateSite[], pattern: RegExp) {
  for (const site of sites)
    for (const { span } of nodesOf(site, 'content'))
      for (const { index, 0: text } of site.text.slice(span.start, span.end).matchAll(pattern))
        yield { site, start: span.start + index, text };
}
