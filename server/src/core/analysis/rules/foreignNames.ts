import type { PathSegment } from '../../handlebars/index.js';
import type { VariableUse } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';
import { tagAt } from '../tagAt.js';
import { replaceInTemplate } from '../templateEdits.js';

/** `{{user?.name}}`: the question mark belongs to the name, so nothing is printed. */
export const optionalChain: PromptRule = {
  of: 'prompt',
  code: 'optional-chain',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: Dear {{customer«?».name}},
  variables: [customer]
`,
    fixed: `id: example
format: text
template:
  content: Dear {{customer.name}},
  variables: [customer]
`,
  },
  *check({ uses, declarations }) {
    for (const { broken, path, site } of uses) {
      if (broken) continue;
      for (const segment of path.segments) {
        if (!isOptional(segment) || declarations.has(segment.name)) continue;
        const mark = { start: segment.span.end - 1, end: segment.span.end };
        yield {
          span: site.map.toFileSpan(mark),
          message: `Handlebars takes '?' for a part of the name '${segment.name}' and prints nothing. Remove it: missing values print nothing anyway.`,
          fixes: [{ title: "Remove '?'", edits: [replaceInTemplate(site, mark, '')] }],
        };
      }
    }
  },
};

/** Typographic quotes are part of the name: nothing is printed. */
export const smartQuoteName: PromptRule = {
  of: 'prompt',
  code: 'smart-quote-name',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: Dear {{«“name”»}},
  variables: [name]
`,
    fixed: `id: example
format: text
template:
  content: Dear {{name}},
  variables: [name]
`,
  },
  *check({ uses }) {
    for (const { broken, path, position, site } of uses) {
      if (broken || !path.segments.some(isQuoted)) continue;
      const tag = tagAt(site, path.span.start);
      const place = position === 'printed' || !tag ? path.span : tag;
      const quotes = site.text.slice(place.start, place.end).matchAll(smartQuotes);
      yield {
        span: site.map.toFileSpan(path.span),
        message:
          'Handlebars takes these typographic quotes for a part of the name. Names have no quotes, texts have \'"\' or "\'".',
        fixes: [
          {
            title: position === 'printed' ? 'Remove the quotes' : 'Change to straight quotes',
            edits: Array.from(quotes, ({ index, 0: quote }) => {
              const at = { start: place.start + index, end: place.start + index + 1 };
              return replaceInTemplate(site, at, position === 'printed' ? '' : straight(quote));
            }),
          },
        ],
      };
    }
  },
};

/** Whether a name cannot be meant as it is written, which has a rule of its own. */
export function isForeignName({ path }: Pick<VariableUse, 'path'>): boolean {
  return path.segments.some((segment) => isOptional(segment) || isQuoted(segment));
}

/** A name without what is foreign in it. */
export function meantName(name: string): string {
  return name.replace(smartQuotes, '').replace(/\?$/, '');
}

function isOptional({ name, bracketed }: PathSegment): boolean {
  return !bracketed && name.length > 1 && name.endsWith('?') && !name.endsWith('??');
}

const smartQuotes = /[“”„‟«»‘’‚‛]/gu;

function isQuoted({ name, bracketed }: PathSegment): boolean {
  // Between letters it is an apostrophe.
  return !bracketed && /^[“”„‟«»‘’‚‛]|[“”„‟«»‘’‚‛]$/u.test(name);
}

function straight(quote: string): string {
  return '‘’‚‛'.includes(quote) ? "'" : '"';
}
