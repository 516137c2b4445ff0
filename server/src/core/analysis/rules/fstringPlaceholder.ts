import { codeIn, nodesOf } from '../templateNodes.js';
import type { PromptFacts, PromptRule } from '../rule.js';
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
    for (const site of facts.prompt.templates) {
      const isCode = codeIn(site);
      for (const { span } of nodesOf(site, 'content')) {
        for (const { index, 0: all, 1: name = '' } of site.text
          .slice(span.start, span.end)
          .matchAll(single)) {
          const place = { start: span.start + index, end: span.start + index + all.length };
          if (!known.has(name) || isCode(place.start) || touchesBrace(site.text, place)) continue;
          yield {
            span: site.map.toFileSpan(place),
            message: `Single braces are sent as they are. Write '{{${name}}}' for the variable '${name}'.`,
            fixes: [
              { title: `Change to '{{${name}}}'`, edits: [replaceInTemplate(site, place, `{{${name}}}`)] },
            ],
          };
        }
      }
    }
  },
};

/** Behind a letter or a brace it is a command of LaTeX rather than a placeholder. */
const single = /(?<![\w{}\\])\$?\{([A-Za-z_]\w*)\}(?!\})/g;

function touchesBrace(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return text.charAt(start - 1) === '{' || text.charAt(end) === '}';
}

/** What the prompt declares or uses as a variable. */
function variablesOf({ declarations, uses }: PromptFacts): ReadonlySet<string> {
  const names = new Set(declarations.keys());
  for (const { name, resolves } of uses) if (resolves.kind === 'undeclared') names.add(name);
  return names;
}
