import type { PromptRule } from '../rule.js';

/** The answer shall be JSON, of which nothing is said. */
export const outputFormatWithoutSchema: PromptRule = {
  of: 'prompt',
  code: 'output-format-without-schema',
  severity: 'hint',
  where: ['dotprompt', 'firebase'],
  example: {
    path: 'prompts/example.prompt',
    bad: '---\nmodel: googleai/gemini-2.5-flash\noutput:\n  format: «json»\n---\nList three colours.\n',
  },
  *check({ prompt }) {
    const format = prompt.at('output', 'format');
    if (format?.value !== 'json' || prompt.at('output', 'schema')) return;
    yield {
      span: format.span,
      message: "The answer is JSON, but its form is not declared. Add 'schema' under 'output'.",
    };
  },
};
