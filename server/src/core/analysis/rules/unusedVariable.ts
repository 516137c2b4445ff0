import { readNames } from '../readNames.js';
import type { PromptRule } from '../rule.js';
import { singleBraces } from '../singleBraces.js';

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
    const { partialUses, partialFiles } = facts;
    const { declared = [], inputs, templates } = facts.prompt;
    const used = readNames(facts);
    if (templates.length === 0 || used === 'all') return;
    // 'fstring-placeholder' says what is wrong with those.
    const inBraces = new Set(templates.flatMap(({ tree }) => singleBraces(tree).map(({ name }) => name)));
    const brokenTexts = templates.filter(({ errors }) => errors.length > 0).map(({ text }) => text);
    for (const [index, { value: name, span }] of declared.entries()) {
      // Half-typed tags hide uses: any mention counts there.
      if (used.has(name) || inBraces.has(name) || brokenTexts.some((text) => text.includes(name))) continue;
      yield {
        span,
        message: `'${name}' is declared but no template of this prompt uses it. Remove it, or use it as '{{${name}}}'.`,
        tag: 'unnecessary',
        fixes: [{ title: `Remove '${name}'`, edits: facts.prompt.removeDeclared(index) }],
      };
    }
    if (partialUses.some(({ name = '' }) => !partialFiles.has(name))) return;
    for (const { name, declaredAt } of inputs?.fields ?? []) {
      if (declaredAt?.uri !== facts.file.uri || used.has(name) || inBraces.has(name)) continue;
      if (brokenTexts.some((text) => text.includes(name))) continue;
      yield {
        span: declaredAt.span,
        // A program may read the declaration for other ends.
        severity: 'hint',
        message: `No template of this prompt uses '${name}'. Remove it, or use it as '{{${name}}}'.`,
        tag: 'unnecessary',
      };
    }
  },
};
