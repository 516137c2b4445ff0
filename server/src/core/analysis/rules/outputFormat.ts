import type { PromptNode } from '../../formats/index.js';
import type { Finding, PromptRule } from '../rule.js';
import { codeIn } from '../templateNodes.js';

/** The answer shall be JSON, of which nothing is said. */
export const outputFormatWithoutSchema: PromptRule = {
  of: 'prompt',
  code: 'output-format-without-schema',
  severity: 'hint',
  where: ['dotprompt', 'firebase', 'prompt-manager'],
  example: {
    path: 'prompts/example.prompt',
    bad: '---\nmodel: googleai/gemini-2.5-flash\noutput:\n  format: «json»\n---\nList three colours.\n',
  },
  *check({ file, prompt }) {
    if (file.dialect === 'prompt-manager') {
      yield* askedFor(prompt);
      return;
    }
    const format = prompt.at('output', 'format');
    if (format?.value !== 'json' || prompt.at('output', 'schema')) return;
    yield {
      span: format.span,
      message: "The answer is JSON, but its form is not declared. Add 'schema' under 'output'.",
    };
  },
};

/** The first sentence of a prompt that asks for JSON, where nothing declares it. */
function* askedFor({ outputSchema, templates }: PromptNode): Iterable<Finding> {
  if (outputSchema?.value) return;
  for (const site of templates) {
    const isCode = codeIn(site);
    const asked = Array.from(site.text.matchAll(asksForJson)).find(({ index }) => !isCode(index));
    if (!asked) continue;
    yield {
      span: site.map.toFileSpan({ start: asked.index, end: asked.index + asked[0].length }),
      message: "The answer is JSON, but its form is not declared. Name a schema as 'output_schema'.",
    };
    return;
  }
}

const asksForJson = /\b(?:answer|respond|reply|return|output|format)(?:\s+\w+){0,4}?\s+JSON\b/gi;
