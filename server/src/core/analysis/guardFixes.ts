import { nodeAt } from '../handlebars/index.js';
import type { Fix } from '../text/index.js';
import type { VariableUse } from './promptAnalysis.js';
import { replaceInTemplate } from './templateEdits.js';

/** The fix that prints a tag only when a variable in it has a value. */
export function guardFixes({ path, site }: Pick<VariableUse, 'path' | 'site'>): readonly Fix[] {
  const tag = nodeAt(site.tree, path.span.start).findLast(({ kind }) => kind === 'mustache');
  if (tag?.kind !== 'mustache' || !tag.tag.close) return [];
  const name = site.text.slice(path.span.start, path.span.end);
  const written = `{{#if ${name}}}${site.text.slice(tag.span.start, tag.span.end)}{{/if}}`;
  return [{ title: "Put it inside '{{#if}}'", edits: [replaceInTemplate(site, tag.span, written)] }];
}
