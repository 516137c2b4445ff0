import type { HelperCall } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';

/** `{{#if not x}}`: Handlebars has no operators. */
export const notWordInIf: PromptRule = {
  of: 'prompt',
  code: 'not-word-in-if',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: "{{#if «not» formal}}Feel free to joke.{{/if}}"
  variables: [formal]
`,
    fixed: `id: example
format: text
template:
  content: "{{#unless formal}}Feel free to joke.{{/unless}}"
  variables: [formal]
`,
  },
  *check({ helperCalls }) {
    for (const { broken, call, node, site, ...rest } of helperCalls) {
      if (broken || !isNotWord({ call, node, site, broken, ...rest })) continue;
      const [not, tested] = call.args;
      if (!not || !tested) continue;
      const closer = node.kind === 'block' ? node.closer : undefined;
      const rewrite = replaceInTemplate(
        site,
        { start: call.callee.span.start, end: tested.span.start },
        'unless ',
      );
      const edits = closer ? [rewrite, replaceInTemplate(site, closer.name.span, 'unless')] : [rewrite];
      yield {
        span: site.map.toFileSpan(not.span),
        message: "'not' is no operator: '#if' gets two arguments and rendering fails. Write '{{#unless …}}'.",
        fixes: [{ title: "Change to 'unless'", edits }],
      };
    }
  },
};

/** Whether an `#if` tests `not x`. */
export function isNotWord({ helper, call, declaration }: HelperCall): boolean {
  const [not] = call.args;
  if (helper?.name !== 'if' || declaration || call.args.length !== 2 || not?.kind !== 'path') return false;
  return not.segments.length === 1 && not.segments[0]?.name === 'not';
}
