import type { TemplateSite } from '../formats/index.js';
import { rootScope, unknownScope, type PartialArguments, type Scope } from './scope.js';
import type { Entrance, PromptNames, SiteAnalysis } from './siteAnalysis.js';
import { walkSite } from './walkSite.js';

/**
 * Walks all templates of a prompt: content and messages with the variables of the prompt, each partial with the scope
 * of its calls. A partial that turns out to be called in yet another way is walked again with what all calls share;
 * that ends, because with each call less is certain or a named argument is added.
 */
export function walkSites(
  sites: readonly TemplateSite[],
  names: PromptNames,
): ReadonlyMap<TemplateSite, SiteAnalysis> {
  const walked = new Map<TemplateSite, SiteAnalysis>();
  const partials = new Map<string, TemplateSite>();
  const entered = new Map<TemplateSite, Scope>();
  const pending: TemplateSite[] = [];
  for (const site of sites) if (site.part.kind === 'partial') partials.set(site.part.name.value, site);
  for (const site of sites) {
    if (site.part.kind === 'partial') continue;
    // A file may call itself.
    entered.set(site, rootScope());
    walk(site, rootScope());
  }
  drain();
  // What nothing calls is read as if the prompt's own text called it.
  for (const site of partials.values()) {
    if (entered.has(site)) continue;
    entered.set(site, { ...rootScope(), inLoop: true });
    pending.push(site);
    drain();
  }
  return walked;

  function walk(site: TemplateSite, scope: Scope): void {
    const analysis = walkSite(site, scope, names);
    walked.set(site, analysis);
    for (const entrance of analysis.entrances) {
      const partial = partials.get(entrance.partial) ?? names.partialFile(entrance.partial);
      if (!partial) continue;
      const before = entered.get(partial);
      const after = before ? merge(before, enter(entrance)) : enter(entrance);
      if (after === before) continue;
      entered.set(partial, after);
      pending.push(partial);
    }
  }

  function drain(): void {
    for (let site = pending.pop(); site; site = pending.pop()) walk(site, entered.get(site) ?? rootScope());
  }
}

/** The scope inside a partial: that of its call without block parameters, with the arguments in front. */
function enter({ scope, args }: Entrance): Scope {
  const { context } = scope;
  if (context.kind === 'unknown') return unknownScope();
  const all = mergedArguments(context.args, args);
  return { ...scope, params: undefined, context: all === context.args ? context : { ...context, args: all } };
}

/** What two calls of a partial have in common: `before` itself when nothing changes. */
function merge(before: Scope, now: Scope): Scope {
  if (before.context.kind === 'unknown') return before;
  if (before.context.kind === 'root' && now.context.kind === 'root') {
    const args = mergedArguments(before.context.args, now.context.args);
    const inLoop = before.inLoop || now.inLoop;
    if (args === before.context.args && inLoop === before.inLoop) return before;
    return { ...rootScope(), context: { kind: 'root', args }, inLoop };
  }
  return now.context === before.context && now.parent === before.parent ? before : unknownScope();
}

/** All arguments of both; the first ones themselves when the second add no name. */
function mergedArguments(
  first: PartialArguments | undefined,
  second: PartialArguments | undefined,
): PartialArguments | undefined {
  if (!second) return first;
  if (!first) return second;
  const added = [...second].filter(([name]) => !first.has(name));
  return added.length === 0 ? first : new Map([...first, ...added]);
}
