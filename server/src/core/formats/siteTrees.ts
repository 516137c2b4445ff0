import { Memo } from '../cache/index.js';
import { parseTemplate, type ParsedTemplate } from '../handlebars/index.js';
import type { PromptFile, TemplateSite } from './promptFile.js';

/** The tree of a template's text, and its errors; made when it is first asked for. */
export function parsedSite(site: TemplateSite): ParsedTemplate {
  let parsed = trees.get(site);
  if (!parsed) trees.set(site, (parsed = parseTemplate(site.text)));
  return parsed;
}

/** Lets the templates of a file have the trees that the file had before, where their text is the same; each tree goes to one. */
export function keepTrees(file: PromptFile, previous: PromptFile): void {
  const known = new Map<string, ParsedTemplate[]>();
  for (const site of sitesOf(previous).toReversed()) {
    const parsed = trees.get(site);
    const sameText = known.get(site.text);
    if (parsed && sameText) sameText.push(parsed);
    else if (parsed) known.set(site.text, [parsed]);
  }
  for (const site of sitesOf(file)) {
    const parsed = known.get(site.text)?.pop();
    if (parsed) trees.set(site, parsed);
  }
}

const trees = new Memo<TemplateSite, ParsedTemplate>();

function sitesOf({ prompts }: PromptFile): readonly TemplateSite[] {
  return prompts.flatMap(({ templates }) => templates);
}
