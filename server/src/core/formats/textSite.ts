import { SourceMap, type Span } from '../text/index.js';
import type { TemplatePart, TemplateSite } from './promptFile.js';
import { parsedSite } from './siteTrees.js';

/** The template that is a stretch of the file as it stands, without quotes and escapes. */
export function textSite(file: string, part: TemplatePart, span: Span): TemplateSite {
  const text = file.slice(span.start, span.end);
  return {
    part,
    span,
    text,
    map: SourceMap.identity(span.start, text.length),
    get tree() {
      return parsedSite(this).tree;
    },
    get errors() {
      return parsedSite(this).errors;
    },
    encode: (inserted) => inserted,
    edit: (change) => ({
      span: { start: span.start + change.span.start, end: span.start + change.span.end },
      text: change.text,
    }),
  };
}
