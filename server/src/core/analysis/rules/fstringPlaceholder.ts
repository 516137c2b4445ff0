import { readNames } from '../readNames.js';
import type { PromptFacts, PromptRule } from '../rule.js';
import { singleBraces } from '../singleBraces.js';
import { replaceInTemplate } from '../templateEdits.js';

/** `{name}` or `${name}` with the name of a variable: single braces are printed as they stand. */
export const fstringPlaceholder: PromptRule = {
  of: 'prompt',
  code: 'fstring-placeholder',
  severity: 'info',
  example: {
    bad: `id: example
format: text
template:
  content: "Dear {{name}}, welcome to «{city}», {{name}} of {{city}}!"
  variables: [name, city]
`,
    fixed: `id: example
format: text
template:
  content: "Dear {{name}}, welcome to {{city}}, {{name}} of {{city}}!"
  variables: [name, city]
`,
  },
  *check(facts) {
    const known = variablesOf(facts);
    const used = readNames(facts);
    for (const site of facts.prompt.templates) {
      for (const { place, name } of singleBraces(site.tree)) {
        if (!known.has(name)) continue;
        yield {
          span: site.map.toFileSpan(place),
          // A variable that stands nowhere else is surely meant.
          severity: used === 'all' || used.has(name) ? 'info' : 'warning',
          message: `Single braces are sent as they are. Write '{{${name}}}' for the variable '${name}'.`,
          fixes: [
            { title: `Change to '{{${name}}}'`, edits: [replaceInTemplate(site, place, `{{${name}}}`)] },
          ],
        };
      }
    }
  },
};

/** What the prompt declares or uses as a variable. */
function variablesOf({ declarations, uses }: PromptFacts): ReadonlySet<string> {
  const names = new Set(declarations.keys());
  for (const { name, resolves } of uses) if (resolves.kind === 'undeclared') names.add(name);
  return names;
}
