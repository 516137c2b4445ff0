import { meantName } from './foreignNames.js';
import { isRoot, isThis } from '../scope.js';
import type { PromptFacts, PromptRule } from '../rule.js';

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
    if (templates.length === 0 || usesEverything(facts)) return;
    const used = usedNames(facts);
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

/** Names that may mean a variable of the prompt, also where it is not certain. */
function usedNames({ uses, usesInFiles, helperCalls }: PromptFacts): ReadonlySet<string> {
  const names = new Set<string>(helperCalls.map(({ name }) => name));
  for (const { name, resolves } of [...uses, ...usesInFiles]) {
    const elsewhere =
      resolves.kind === 'blockParam' ||
      resolves.kind === 'argument' ||
      (resolves.kind === 'field' && resolves.field);
    if (!elsewhere) names.add(name).add(meantName(name));
  }
  return names;
}

/** Whether all variables together are handed on: printed, looped over or looked up by a computed name. */
function usesEverything({ uses, partialUses }: PromptFacts): boolean {
  if (partialUses.some(({ name, context }) => name === undefined && context !== undefined)) return true;
  const handedToPartials = new Set(partialUses.map(({ context }) => context));
  return uses.some(({ path, resolves, scope }) => {
    if (resolves.kind !== 'context' || handedToPartials.has(path)) return false;
    return isRoot(path) || (isThis(path) && scope.context.kind !== 'item' && scope.context.kind !== 'value');
  });
}
