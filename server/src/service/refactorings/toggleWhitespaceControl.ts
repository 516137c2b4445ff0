import { CodeActionKind } from 'vscode-languageserver-types';
import { nodeAt, touches, type Node, type Span, type Strip, type Template } from '../../core/index.js';
import type { Refactoring } from './refactoring.js';

/** Adds `~` at both sides of the tag at the cursor, or removes it where there is one. */
export const toggleWhitespaceControl: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  at({ site, span }) {
    if (span.start !== span.end) return undefined;
    const tag = tagAt(site.tree, span.start);
    if (!tag) return undefined;
    const { open, close } = tag.strip;
    const isOn = open || close;
    // The marks stand within the outer two braces: '{{~x~}}', '{{~{x}~}}', '{{~!-- x --~}}'.
    const inside = { start: tag.span.start + (open ? 3 : 2), end: tag.span.end - (close ? 3 : 2) };
    const text = site.text.slice(inside.start, inside.end);
    const mark = isOn ? '' : '~';
    const outer = { start: tag.span.start + 2, end: tag.span.end - 2 };
    return {
      title: isOn
        ? "Keep the white space around this tag: remove '~'"
        : "Remove the white space around this tag: add '~'",
      edits: [site.edit({ span: outer, text: mark + text + mark })],
    };
  },
};

interface ClosedTag {
  readonly span: Span;
  readonly strip: Strip;
}

/** The innermost closed tag at an offset; tags of raw blocks know no `~`. */
function tagAt(tree: Template, offset: number): ClosedTag | undefined {
  for (const node of nodeAt(tree, offset).toReversed()) {
    const tag = tagsOf(node).find(({ span }) => touches(span, offset));
    if (tag) return tag;
  }
  return undefined;
}

function tagsOf(node: Node): readonly ClosedTag[] {
  switch (node.kind) {
    case 'mustache':
    case 'partial':
      return node.tag.close ? [{ span: node.span, strip: node.tag.strip }] : [];
    case 'comment':
      return [node];
    case 'else':
      return node.tag.close ? [{ span: node.tagSpan, strip: node.tag.strip }] : [];
    case 'block': {
      if (node.form === 'raw') return [];
      return [node.opener, node.closer]
        .filter((tag) => tag?.tag.close !== undefined)
        .flatMap((tag) => (tag ? [{ span: tag.span, strip: tag.tag.strip }] : []));
    }
    default:
      return [];
  }
}
