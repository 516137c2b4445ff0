import type { DialectId } from '../../formats/index.js';
import type { HelperCall } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';
import { nameSpan, replaceInTemplate } from '../templateEdits.js';
import { isHiddenVariable } from './helperForm.js';

const where: readonly DialectId[] = ['dotprompt', 'firebase'];

/** `{{media}}` takes its URL by name. */
export const mediaHashRequired: PromptRule = {
  of: 'prompt',
  code: 'media-hash-required',
  severity: 'error',
  where,
  example: {
    path: 'prompts/example.prompt',
    bad: '---\ninput:\n  schema:\n    photo: string\n---\nWhat is this? {{«media» photo}}\n',
    fixed: '---\ninput:\n  schema:\n    photo: string\n---\nWhat is this? {{media url=photo}}\n',
  },
  *check({ helperCalls }) {
    for (const call of helperCalls) {
      if (call.broken || !lacksUrl(call) || isHiddenVariable(call)) continue;
      const [given] = call.call.args;
      yield {
        span: call.span,
        message: given
          ? "'media' takes its URL by name, so rendering fails. Write 'url=' before it."
          : "'media' needs a URL; without one the word 'undefined' is sent as its URL. Write '{{media url=…}}'.",
        fixes: given
          ? [
              {
                title: "Add 'url='",
                edits: [
                  replaceInTemplate(call.site, { start: given.span.start, end: given.span.start }, 'url='),
                ],
              },
            ]
          : [],
      };
    }
  },
};

/** The marker of a medium is cut at its first space. */
export const mediaUrlSpace: PromptRule = {
  of: 'prompt',
  code: 'media-url-space',
  severity: 'warning',
  where,
  example: {
    path: 'prompts/example.prompt',
    bad: '---\nmodel: googleai/gemini-2.5-flash\n---\nWhat is this? {{media url="«https://example.com/my photo.png»"}}\n',
    fixed:
      '---\nmodel: googleai/gemini-2.5-flash\n---\nWhat is this? {{media url="https://example.com/my%20photo.png"}}\n',
  },
  *check({ helperCalls }) {
    for (const { broken, helper, call, site } of helperCalls) {
      const url = call.hash.find(({ key }) => key.name === 'url')?.value;
      if (broken || helper?.name !== 'media' || url?.kind !== 'string' || !url.value.includes(' ')) continue;
      const place = nameSpan(url);
      const encoded = site.text.slice(place.start, place.end).replaceAll(' ', '%20');
      yield {
        span: site.map.toFileSpan(place),
        message: "The URL is cut at its first space. Write '%20' for each.",
        fixes: [{ title: "Change spaces to '%20'", edits: [replaceInTemplate(site, place, encoded)] }],
      };
    }
  },
};

/** The name of a section is cut at its first space. */
export const sectionNameSpace: PromptRule = {
  of: 'prompt',
  code: 'section-name-space',
  severity: 'warning',
  where,
  example: {
    path: 'prompts/example.prompt',
    bad: '---\nmodel: googleai/gemini-2.5-flash\n---\n{{section "«output format»"}}\n',
    fixed: '---\nmodel: googleai/gemini-2.5-flash\n---\n{{section "output-format"}}\n',
  },
  *check({ helperCalls }) {
    for (const { broken, helper, call, site } of helperCalls) {
      const [name] = call.args;
      if (broken || helper?.name !== 'section' || name?.kind !== 'string' || !/\s/.test(name.value)) continue;
      const place = nameSpan(name);
      const joined = name.value.trim().replaceAll(/\s+/g, '-');
      yield {
        span: site.map.toFileSpan(place),
        message: `The name of a section is cut at its first space. Write '${joined}'.`,
        fixes: [{ title: `Change to '${joined}'`, edits: [replaceInTemplate(site, place, joined)] }],
      };
    }
  },
};

/** Whether a call has a rule of its own instead of a count of arguments. */
export function lacksUrl({ helper, call, form }: HelperCall): boolean {
  if (helper?.name !== 'media' || form === 'block') return false;
  return call.args.length > 0 || !call.hash.some(({ key }) => key.name === 'url');
}
