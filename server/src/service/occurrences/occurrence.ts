import type { PromptFile, Span, TemplateSite } from '../../core/index.js';

/** One place of a file where a name stands. */
export interface Occurrence {
  readonly file: PromptFile;
  /** In the file; of a scalar with its quotes, of a segment with its brackets. */
  readonly span: Span;
  /** `closer` repeats in a closing tag what the opening one uses. */
  readonly kind: 'declaration' | 'use' | 'closer';
  /** The template it stands in; undefined for a key or value of the file itself. */
  readonly site: TemplateSite | undefined;
}

/** An occurrence at a span of a template's text. */
export function inTemplate(
  file: PromptFile,
  site: TemplateSite,
  { span, kind }: Pick<Occurrence, 'span' | 'kind'>,
): Occurrence {
  return { file, site, kind, span: site.map.toFileSpan(span) };
}
