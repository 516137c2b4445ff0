import type { PromptNode, TemplateSite } from '../formats/index.js';
import type { PromptAnalysis } from './promptAnalysis.js';
import { rootScope } from './scope.js';
import { scopeIn, type PromptNames } from './siteAnalysis.js';
import { walkSites } from './walkSites.js';

/** What the templates of a prompt use and call. */
export type TemplateFacts = Pick<
  PromptAnalysis,
  'uses' | 'dataUses' | 'helperCalls' | 'partialUses' | 'inlinePartials' | 'usesInFiles' | 'scopeAt'
> & {
  /** Whether a partial's name is computed, in these templates or in a file that they call. */
  readonly computesNames: boolean;
};

/** Walks the templates of a prompt, and those of the files that they call. */
export function walkPrompt(prompt: PromptNode, names: PromptNames): TemplateFacts {
  const isTemplate = names.dialect.syntax !== 'none';
  const walked = walkSites(isTemplate ? prompt.templates : [], names);
  const own = new Set(prompt.templates);
  const inOrder = prompt.templates.flatMap((site) => walked.get(site) ?? []);
  const inFiles = [...walked].flatMap(([site, analysis]) => (own.has(site) ? [] : [analysis]));
  return {
    uses: inOrder.flatMap(({ uses }) => uses),
    dataUses: inOrder.flatMap(({ dataUses }) => dataUses),
    helperCalls: inOrder.flatMap(({ helperCalls }) => helperCalls),
    partialUses: inOrder.flatMap(({ partialUses }) => partialUses),
    inlinePartials: new Set(inOrder.flatMap(({ inlinePartials }) => inlinePartials)),
    usesInFiles: inFiles.flatMap(({ uses }) => uses),
    computesNames: [...inOrder, ...inFiles].some(({ partialUses }) =>
      partialUses.some(({ name }) => name === undefined),
    ),
    scopeAt(site: TemplateSite, offset: number) {
      const analysis = walked.get(site);
      return analysis ? scopeIn(analysis, offset) : rootScope();
    },
  };
}
