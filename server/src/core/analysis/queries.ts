import type { Path } from '../handlebars/index.js';
import { touches } from '../text/index.js';
import type { DataUse, HelperCall, PartialUse, PromptAnalysis, VariableUse } from './promptAnalysis.js';
import { resolvePath, type Names, type ResolvedPath } from './resolvePath.js';
import { paramNamed, type Scope } from './scope.js';

/** What stands at a place of a template. */
export type Use =
  | { readonly kind: 'variable'; readonly use: VariableUse }
  | { readonly kind: 'data'; readonly use: DataUse }
  | { readonly kind: 'helper'; readonly use: HelperCall }
  | { readonly kind: 'partial'; readonly use: PartialUse };

/** The name under a cursor at an offset of the file: a variable, helper, partial or data variable. */
export function useAt(analysis: PromptAnalysis, offset: number): Use | undefined {
  const at = <T extends { readonly span: { readonly start: number; readonly end: number } }>(
    uses: readonly T[],
  ) => uses.find(({ span }) => touches(span, offset));
  const variable = analysis.uses.find(({ site, path }) => touches(site.map.toFileSpan(path.span), offset));
  if (variable) return { kind: 'variable', use: variable };
  const data = at(analysis.dataUses);
  if (data) return { kind: 'data', use: data };
  const helper = at(analysis.helperCalls);
  if (helper) return { kind: 'helper', use: helper };
  const partial = at(analysis.partialUses);
  return partial && { kind: 'partial', use: partial };
}

/** What a path means in a scope of a prompt. */
export function resolveAt(analysis: PromptAnalysis, scope: Scope, path: Path): ResolvedPath {
  return resolvePath(path, scope, namesFor(analysis, scope));
}

function namesFor({ declarations, inferred }: PromptAnalysis, scope: Scope): Names {
  return { declarations, inferred, param: (name) => paramNamed(scope, name) };
}
