import type { Dialect } from '../../dialects/index.js';
import type { Fix } from '../../text/index.js';
import type { HelperCall } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';
import { changeTo, renameBlock, replaceInTemplate } from '../templateEdits.js';

/** `{{#If x}}`: names of helpers are case-sensitive. */
export const caseOfBuiltin: PromptRule = {
  of: 'prompt',
  code: 'case-of-builtin',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: "{{#«If» formal}}Dear Sir or Madam,{{/If}}"
  variables: [formal]
`,
    fixed: `id: example
format: text
template:
  content: "{{#if formal}}Dear Sir or Madam,{{/if}}"
  variables: [formal]
`,
  },
  *check({ helperCalls, dialect }) {
    for (const call of helperCalls) {
      const name = call.broken ? undefined : otherCase(call, dialect);
      if (name === undefined) continue;
      const { node, site, span } = call;
      const block = node.kind === 'block' || node.kind === 'else' ? renameBlock(site, node, name) : undefined;
      yield {
        span,
        message: `Names of helpers are case-sensitive, so '${call.name}' is unknown and rendering fails. Write '${name}'.`,
        fixes: [block ?? changeTo(site, call.call.callee.span, name)],
      };
    }
  },
};

/** `{{#for x in xs}}`: the loop of Handlebars is `each`. */
export const loopKeyword: PromptRule = {
  of: 'prompt',
  code: 'loop-keyword',
  severity: 'error',
  example: {
    path: 'steps.hbs',
    bad: '{{#«for» step in steps}}- {{step}} {{/for}}\n',
    fixed: '{{#each steps as |step|}}- {{step}} {{/each}}\n',
  },
  *check({ helperCalls, dialect }) {
    for (const call of helperCalls) {
      if (call.broken || !isLoopKeyword(call, dialect)) continue;
      yield {
        span: call.span,
        message: `Handlebars has no '${call.name}', so rendering fails. Write '{{#each …}}'.`,
        fixes: eachFixes(call),
      };
    }
  },
};

/** Whether a call is a loop of another language; where programs add helpers, only `for x in xs` is surely one. */
export function isLoopKeyword({ helper, form, name, call }: HelperCall, { takesHelpers }: Dialect): boolean {
  if (helper || form !== 'block') return false;
  const word = name.toLowerCase();
  if (word !== 'for' && word !== 'foreach') return false;
  const hasIn = call.args.some((arg) => arg.kind === 'path' && arg.segments[0]?.name === 'in');
  return hasIn || !takesHelpers;
}

/** The helper whose name a call has in other capitals. */
export function otherCase({ helper, name }: HelperCall, { helpers }: Dialect): string | undefined {
  if (helper) return undefined;
  const lower = name.toLowerCase();
  return helpers.find((known) => known.name.toLowerCase() === lower)?.name;
}

function eachFixes({ node, site, call }: HelperCall): readonly Fix[] {
  const [item, , list] = call.args;
  if (node.kind !== 'block' || !node.closer || call.hash.length > 0 || node.opener.blockParams) return [];
  const closing = replaceInTemplate(site, node.closer.name.span, 'each');
  const text = (span: { readonly start: number; readonly end: number }) =>
    site.text.slice(span.start, span.end);
  const title = "Change to '{{#each}}'";
  if (call.args.length === 1)
    return [{ title, edits: [replaceInTemplate(site, call.callee.span, 'each'), closing] }];
  if (!item || !list || call.args.length !== 3) return [];
  const head = { start: call.callee.span.start, end: list.span.end };
  return [
    {
      title,
      edits: [replaceInTemplate(site, head, `each ${text(list.span)} as |${text(item.span)}|`), closing],
    },
  ];
}
