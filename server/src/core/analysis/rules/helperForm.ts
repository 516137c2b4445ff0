import type { TemplateSite } from '../../formats/index.js';
import type { Block, Mustache } from '../../handlebars/index.js';
import type { Fix } from '../../text/index.js';
import type { HelperCall } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';

/** A helper that only makes a value is used as a block: its body is thrown away. */
export const inlineOnlyAsBlock: PromptRule = {
  of: 'prompt',
  code: 'inline-only-as-block',
  severity: 'error',
  example: {
    path: 'prompts/example.prompt',
    bad: '---\nmodel: googleai/gemini-2.5-flash\n---\n{{#«role» "system"}}You are terse.{{/role}}\n',
    fixed: '---\nmodel: googleai/gemini-2.5-flash\n---\n{{role "system"}}You are terse.\n',
  },
  *check({ helperCalls }) {
    for (const { broken, helper, form, name, node, site, span } of helperCalls) {
      if (broken || helper?.forms !== 'inline' || form !== 'block') continue;
      yield {
        span,
        message: `'${name}' is no block: what stands inside is thrown away. Write '{{${name} …}}' without '#'.`,
        fixes: node.kind === 'block' ? asInline(site, node) : [],
      };
    }
  },
};

/** A block helper is called without a body: rendering fails. */
export const blockOnlyAsInline: PromptRule = {
  of: 'prompt',
  code: 'block-only-as-inline',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: "{{«if» formal}}Dear Sir or Madam,"
  variables: [formal]
`,
  },
  *check({ helperCalls }) {
    for (const call of helperCalls) {
      if (call.broken || call.form === 'block' || !hasWrongForm(call)) continue;
      const { name, node, site, span } = call;
      yield {
        span,
        message: `'${name}' is a block and fails without a body. Write '{{#${name} …}}…{{/${name}}}'.`,
        fixes: node.kind === 'mustache' && node.form === 'plain' ? asBlock(site, node, name) : [],
      };
    }
  },
};

/** Whether a known helper is called as what it is not; a variable of its name has a rule of its own. */
export function hasWrongForm({ helper, form, declaration, call }: HelperCall): boolean {
  if (!helper || helper.forms === 'both') return false;
  if (declaration && form === 'inline' && call.args.length === 0) return false;
  return (form === 'block') !== (helper.forms === 'block');
}

/** Whether a plain `{{name}}` of a variable hits the helper of that name, which has a rule of its own. */
export function isHiddenVariable({ declaration, call, form }: HelperCall): boolean {
  return declaration !== undefined && form === 'inline' && call.args.length === 0 && call.hash.length === 0;
}

/** The call alone, with what stood inside behind it. */
function asInline(site: TemplateSite, { opener, closer, branches, form }: Block): readonly Fix[] {
  if (!closer || branches.length > 0 || form !== 'section') return [];
  const sigil = { start: opener.tag.open.end - 1, end: opener.tag.open.end };
  const edits = [replaceInTemplate(site, sigil, ''), replaceInTemplate(site, closer.span, '')];
  return [{ title: "Remove '#' and the closing tag", edits }];
}

function asBlock(site: TemplateSite, { tag, span }: Mustache, name: string): readonly Fix[] {
  const sigil = { start: tag.open.end, end: tag.open.end };
  const end = { start: span.end, end: span.end };
  const edits = [replaceInTemplate(site, sigil, '#'), replaceInTemplate(site, end, `{{/${name}}}`)];
  return [{ title: 'Change to a block', edits }];
}
