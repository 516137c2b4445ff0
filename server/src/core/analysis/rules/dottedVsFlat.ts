import { nearest } from '../../text/index.js';
import type { VariableUse } from '../promptAnalysis.js';
import type { PromptFacts, PromptRule } from '../rule.js';
import { changeTo } from '../templateEdits.js';

/** `{{user.name}}` where only `name` is declared. */
export const dottedVsFlat: PromptRule = {
  of: 'prompt',
  code: 'dotted-vs-flat',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: "Dear {{name}}, your name is {{«user.name»}}."
  variables: [name]
`,
    fixed: `id: example
format: text
template:
  content: "Dear {{name}}, your name is {{name}}."
  variables: [name]
`,
  },
  *check(facts) {
    for (const use of facts.uses) {
      const last = use.path.segments.at(-1);
      if (use.broken || !last || !isDotted(use, facts)) continue;
      yield {
        span: use.site.map.toFileSpan(use.path.span),
        message: `There is no variable '${use.name}', only '${last.name}', so this prints nothing. Write '{{${last.name}}}'.`,
        fixes: [changeTo(use.site, use.path.span, last.name)],
      };
    }
  },
};

/** Whether a path asks an unknown variable for what is a variable itself. */
export function isDotted(
  { path, name, resolves }: VariableUse,
  { declarations, prompt }: PromptFacts,
): boolean {
  if (resolves.kind !== 'undeclared' || path.data || path.depth > 0 || path.segments.length !== 2)
    return false;
  if (prompt.declared === undefined && prompt.inputs?.open !== false) return false;
  const last = path.segments[1];
  return (
    last !== undefined && declarations.has(last.name) && nearest(name, declarations.keys()) === undefined
  );
}
