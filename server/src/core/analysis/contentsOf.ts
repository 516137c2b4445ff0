import type { TemplateSite } from '../formats/index.js';
import { visit, type Content } from '../handlebars/index.js';
import type { Span } from '../text/index.js';

/** The texts between the tags of a template, in order. */
export function contentsOf({ tree }: TemplateSite): readonly Content[] {
  const contents: Content[] = [];
  visit(tree, {
    enter(node) {
      if (node.kind === 'content') contents.push(node);
      return node.kind === 'mustache' || node.kind === 'partial' ? 'skip' : undefined;
    },
  });
  return contents;
}

/** Tells whether an offset of a template stands in code: between backticks, single or in fences. */
export function codeIn({ text }: TemplateSite): (offset: number) => boolean {
  const spans: Span[] = Array.from(
    text.matchAll(/(`{3,}|~{3,})[\s\S]*?\1|`[^`\r\n]+`/g),
    ({ index, 0: all }) => ({
      start: index,
      end: index + all.length,
    }),
  );
  return (offset) => spans.some(({ start, end }) => start <= offset && offset < end);
}
