import { readNames } from '../readNames.js';
import type { PromptRule } from '../rule.js';

/** A prompt declares a variable that none of its templates uses. */
export const unusedVariable: PromptRule = {
  of: 'prompt',
  code: 'unused-variable',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: Dear {{name}},
  variables: [name, «tone»]
`,
    fixed: `id: example
format: text
template:
  content: Dear {{name}},
  variables: [name]
`,
  },
  *check(facts) {
    const { declared = [], templates } = facts.prompt;
    const used = readNames(facts);
    if (templates.length === 0 || used === 'all') return;
    const brokenTexts = templates.filter(({ errors }) => errors.length > 0).map(({ text }) => text);
    for (const [index, { value: name, span }] of declared.entries()) {
      // Half-typed tags hide uses: any mention counts there.
      if (used.has(name) || brokenTexts.some((text) => text.includes(name))) continue;
      yield {
        span,
        message: `'${name}' is declared but no template of this prompt uses it. Remove it, or use it as '{{${name}}}'.`,
        tag: 'unnecessary',
        fixes: [{ title: `Remove '${name}'`, edits: facts.prompt.removeDeclared(index) }],
      };
    }
  },
};
