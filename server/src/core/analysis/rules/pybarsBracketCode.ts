import type { PromptRule } from '../rule.js';

/** A name in brackets has a quote or a backslash, which the Python library pastes into the program that it makes. */
export const pybarsBracketCode: PromptRule = {
  of: 'prompt',
  code: 'pybars-bracket-code',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: Hello {{«[x'+str(6*7)+'y]»}}!
`,
  },
  *check({ uses, file }) {
    if (file.dialect !== 'prompt-manager') return;
    for (const { path, site } of uses) {
      for (const { bracketed, name, span } of path.segments) {
        if (!bracketed || !/['"\\]/u.test(name)) continue;
        yield {
          span: site.map.toFileSpan(span),
          message:
            'The Python library runs text in brackets as Python code when it has a quote or a backslash. Rename the variable.',
        };
      }
    }
  },
};
