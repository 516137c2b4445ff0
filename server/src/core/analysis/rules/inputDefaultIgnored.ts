import type { Fix } from '../../text/index.js';
import type { VariableUse } from '../promptAnalysis.js';
import type { PromptFacts, PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';
import { isDataMap, type Data } from '../../prompt/index.js';

/** `input.default` is read by some of the dotprompt runtimes only. */
export const inputDefaultIgnored: PromptRule = {
  of: 'prompt',
  code: 'input-default-ignored',
  severity: 'hint',
  where: ['dotprompt', 'firebase'],
  example: {
    path: 'prompts/greet.prompt',
    bad: `---
input:
  schema:
    name?: string
  default:
    name: «friend»
---
Hello {{name}}!
`,
    fixed: `---
input:
  schema:
    name?: string
  default:
    name: friend
---
Hello {{#if name}}{{name}}{{else}}friend{{/if}}!
`,
  },
  *check(facts) {
    const { prompt, uses } = facts;
    const defaults = prompt.at('input', 'default');
    if (!isDataMap(defaults?.value)) return;
    for (const [name, fallback] of Object.entries(defaults.value)) {
      const own = uses.filter((use) => use.name === name && isVariable(use));
      const place = prompt.at('input', 'default', name);
      if (!place || own.length === 0 || own.every(({ guarded }) => guarded)) continue;
      yield {
        span: place.span,
        message: `Genkit prints this default where '${name}' is missing, dotprompt for JavaScript or Python without Genkit prints nothing. Write it in the template as well if those run the file.`,
        fixes: withFallback(own, fallback, facts),
      };
    }
  },
};

function isVariable({ resolves }: VariableUse): boolean {
  return resolves.kind === 'declaration' || resolves.kind === 'undeclared';
}

/** Each place that prints the value prints the default without one. */
function withFallback(uses: readonly VariableUse[], fallback: Data, { prompt }: PromptFacts): readonly Fix[] {
  const text = typeof fallback === 'string' || typeof fallback === 'number' ? String(fallback) : '';
  const isPlain = text !== '' && !/[{}\\\r\n]/.test(text);
  const printed = uses.filter(({ guarded, position }) => position === 'printed' && !guarded);
  if (!isPlain || printed.length === 0 || prompt.templates.some(({ errors }) => errors.length > 0)) return [];
  const edits = printed.map(({ site, path }) => {
    const start = site.text.lastIndexOf('{{', path.span.start);
    const end = site.text.indexOf('}}', path.span.end) + 2;
    const written = site.text.slice(start, end);
    const name = site.text.slice(path.span.start, path.span.end);
    return /^\{\{[^{}~]*\}\}$/.test(written)
      ? replaceInTemplate(site, { start, end }, `{{#if ${name}}}${written}{{else}}${text}{{/if}}`)
      : undefined;
  });
  const whole = edits.filter((edit) => edit !== undefined);
  return whole.length === edits.length
    ? [{ title: `Print the default where '${uses[0]?.name ?? ''}' is missing`, edits: whole }]
    : [];
}
