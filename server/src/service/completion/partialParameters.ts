import {
  above,
  contains,
  type PromptAnalysis,
  type Span,
  type TemplateSite,
  type VariableUse,
} from '../../core/index.js';
import { inlinePartialsIn } from '../inlinePartials.js';

/** What `{{> partial name=…}}` can pass: the names that the partial's body looks up in its own context. */
export function partialParameters(analysis: PromptAnalysis, partial: string): readonly string[] {
  const bodies = bodiesOf(analysis, partial);
  const names = [...analysis.uses, ...analysis.usesInFiles].filter((use) =>
    bodies.some((body) => isLookedUpIn(body, use, analysis)),
  );
  return [...new Set(names.map(({ name }) => name).filter((name) => name !== ''))];
}

interface Body {
  readonly site: TemplateSite;
  /** In the template's text. */
  readonly span: Span;
}

function bodiesOf({ prompt, partialFiles }: PromptAnalysis, partial: string): readonly Body[] {
  const [inFile] = partialFiles.get(partial)?.prompt.templates ?? [];
  if (inFile) return [{ site: inFile, span: inFile.tree.span }];
  return prompt.templates.flatMap((site): Body[] => {
    const { part, tree } = site;
    const own = part.kind === 'partial' && part.name.value === partial;
    const inline = inlinePartialsIn(tree).filter(({ name }) => name.value === partial);
    return [
      ...(own ? [{ site, span: tree.span }] : []),
      ...inline.map(({ block }) => ({ site, span: block.bodySpan })),
    ];
  });
}

function isLookedUpIn(
  { site, span }: Body,
  { site: place, path, resolves, scope }: VariableUse,
  analysis: PromptAnalysis,
): boolean {
  if (place !== site || path.data || !contains(span, path.span)) return false;
  if (resolves.kind === 'context' || resolves.kind === 'blockParam') return false;
  return above(scope, path.depth)?.context === analysis.scopeAt(site, span.start).context;
}
