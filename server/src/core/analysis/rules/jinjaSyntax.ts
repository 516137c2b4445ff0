import { codeIn, nodesOf, oncePerTree } from '../templateNodes.js';
import type { TemplateSite } from '../../formats/index.js';
import type { Template } from '../../handlebars/index.js';
import { contains, type Fix, type Span, type TextEdit } from '../../text/index.js';
import type { PromptRule } from '../rule.js';
import { replaceInTemplate } from '../templateEdits.js';

/** `{% if x %}` and `{# … #}` of Jinja are printed as they stand, and in GitHub Models the filters as well. */
export const jinjaSyntax: PromptRule = {
  of: 'prompt',
  code: 'jinja-syntax',
  severity: 'warning',
  where: [
    'prompt-manager',
    'handlebars',
    'dotprompt',
    'firebase',
    'semantic-kernel',
    'semantic-kernel-net',
    'semantic-kernel-python',
    'continue',
    'github-models',
  ],
  example: {
    bad: `id: example
format: text
template:
  content: "«{% if name %}»Dear {{name}},{% else %}Hello,{% endif %}"
  variables: [name]
`,
    fixed: `id: example
format: text
template:
  content: "{{#if name}}Dear {{name}},{{else}}Hello,{{/if}}"
  variables: [name]
`,
  },
  *check({ dialect, prompt }) {
    const isHandlebars = dialect.syntax === 'handlebars';
    for (const site of prompt.templates) {
      const tags = jinjaTags(site.tree);
      for (const { span, words } of tags) {
        // What closes or continues a block is told with what opens it.
        if (/^(?:end\w*|else|elif)$/.test(words[0] ?? '')) continue;
        yield {
          span: site.map.toFileSpan(span),
          message: `'${site.text.slice(span.start, span.end)}' looks like Jinja; ${isHandlebars ? 'Handlebars' : dialect.name} sends it to the model as it is.`,
          fixes: () => (isHandlebars ? converted(site, tags) : []),
        };
      }
      if (isHandlebars) continue;
      const isCode = codeIn(site);
      for (const { index, 0: tag } of site.text.matchAll(filter)) {
        if (isCode(index)) continue;
        yield {
          span: site.map.toFileSpan({ start: index, end: index + tag.length }),
          message: `'${tag}' looks like a filter of Jinja; ${dialect.name} sends it to the model as it is.`,
        };
      }
    }
  },
};

interface JinjaTag {
  readonly span: Span;
  /** What stands in it, in words; none in a comment. */
  readonly words: readonly string[];
  readonly comment: string | undefined;
  readonly strip: { readonly open: boolean; readonly close: boolean };
}

const jinja =
  /\{%(-?)\s*((?:if|elif|else|endif|for|endfor|set|block|endblock|macro|endmacro|include|extends|raw|endraw)\b[^\r\n]*?)(-?)%\}|\{#(?![{^/>!])([^\r\n{}]*)#\}/g;

/** `{{ name | title }}`: a syntax error of Handlebars, but text where only `{{name}}` is replaced. */
const filter = /(?<![{$])\{\{-?\s*[a-z_][\w.]*\s*\|\s*[a-z_]\w*(?:\([^(){}\r\n]*\))?\s*-?\}\}(?!\})/gi;

/** The tags of Jinja in the text between those of Handlebars; what stands in code is an example. */
const jinjaTags = oncePerTree((tree: Template): readonly JinjaTag[] => {
  const isCode = codeIn({ tree });
  const contents = nodesOf({ tree }, 'content').map(({ span }) => span);
  return Array.from(tree.text.matchAll(jinja), (match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    words: (match[2] ?? '').split(/\s+/).filter((word) => word !== ''),
    comment: match[4],
    strip: { open: match[1] === '-', close: match[3] === '-' },
  })).filter(({ span }) => !isCode(span.start) && contents.some((content) => contains(content, span)));
});

/** What writes all tags in Handlebars; nothing when one of them has no counterpart. */
function converted(site: TemplateSite, tags: readonly JinjaTag[]): readonly Fix[] {
  const open: ('if' | 'unless' | 'each')[] = [];
  const edits: TextEdit[] = [];
  for (const { span, words, comment, strip } of tags) {
    const inner = comment === undefined ? inHandlebars(words, open) : `!--${comment}--`;
    if (inner === undefined) return [];
    const text = `{{${strip.open ? '~' : ''}${inner}${strip.close ? '~' : ''}}}`;
    edits.push(replaceInTemplate(site, span, text));
  }
  return open.length === 0 ? [{ title: 'Convert the Jinja tags to Handlebars', edits }] : [];
}

function inHandlebars(
  [word, ...rest]: readonly string[],
  open: ('if' | 'unless' | 'each')[],
): string | undefined {
  switch (word) {
    case 'if': {
      const test = testOf(rest);
      if (test) open.push(test.word);
      return test && `#${test.word} ${test.path}`;
    }
    case 'elif': {
      const test = testOf(rest);
      return test && open.at(-1) !== 'each' ? `else ${test.word} ${test.path}` : undefined;
    }
    case 'else':
      return rest.length === 0 && open.length > 0 ? 'else' : undefined;
    case 'endif':
      return open.at(-1) === 'each' || open.length === 0 ? undefined : `/${open.pop() ?? ''}`;
    case 'for': {
      const [item, of, list] = rest;
      if (rest.length !== 3 || of !== 'in' || !isPath(item) || !isPath(list)) return undefined;
      open.push('each');
      return `#each ${list} as |${item}|`;
    }
    case 'endfor':
      return open.pop() === 'each' ? '/each' : undefined;
    case undefined:
    default:
      return undefined;
  }
}

function testOf(words: readonly string[]): { word: 'if' | 'unless'; path: string } | undefined {
  const [first, second] = words;
  if (words.length === 1 && isPath(first)) return { word: 'if', path: first };
  return words.length === 2 && first === 'not' && isPath(second)
    ? { word: 'unless', path: second }
    : undefined;
}

function isPath(word: string | undefined): word is string {
  return word !== undefined && /^[a-z_]\w*(?:\.[a-z_]\w*)*$/i.test(word);
}
