import { mapOf, type PromptFile, type PromptNode } from '../../formats/index.js';
import { removeEntry, valueOf } from '../../notation/index.js';
import type { Fix } from '../../text/index.js';
import { firstLine } from '../firstLine.js';
import type { PromptRule } from '../rule.js';
import { fileCycles } from './partialFiles.js';
import { partialNames } from './missingPartial.js';

/** A partial is called with two contexts: rendering fails. */
export const partialTwoContexts: PromptRule = {
  of: 'prompt',
  code: 'partial-two-contexts',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: "{{> address sender «receiver»}}"
  variables: [sender, receiver]
  partials: {address: '{{street}}'}
`,
  },
  *check({ partialUses }) {
    for (const { broken, node, name, site } of partialUses) {
      const second = (node.kind === 'partial' ? node.call : node.opener.call).args[1];
      if (broken || !second) continue;
      yield {
        span: site.map.toFileSpan(second.span),
        message: `A partial has one context; with a second one rendering fails. Pass values by name: '{{> ${name ?? 'partial'} key=value}}'.`,
      };
    }
  },
};

/** A partial that nothing calls, in a prompt or as a file. */
export const unusedPartial: PromptRule = {
  of: 'prompt',
  code: 'unused-partial',
  severity: 'hint',
  example: {
    bad: `id: example
format: text
template:
  content: Hello!
  partials: {«footer»: Your team}
`,
    fixed: `id: example
format: text
template:
  content: Hello!
`,
  },
  *check({ dialect, file, prompt, partialUses, workspace }) {
    const isFile = file.kind === 'partial' && dialect.partials === 'files' && workspace.hasPrompts();
    if (isFile && !workspace.isCalled(file.uri)) {
      yield {
        span: firstLine(file.text),
        message: `No template here calls the partial '${prompt.name}'. Remove the file if no program registers it, or call it with '{{> ${prompt.name}}}'.`,
        tag: 'unnecessary',
      };
    }
    // A computed name may be any.
    if (partialUses.some(({ name }) => name === undefined)) return;
    const called = new Set(partialUses.map(({ name }) => name));
    for (const { part } of prompt.templates) {
      if (part.kind !== 'partial' || called.has(part.name.value)) continue;
      yield {
        span: part.name.span,
        message: `No template of this prompt calls the partial '${part.name.value}'. Remove it, or call it with '{{> ${part.name.value}}}'.`,
        fixes: removed(file, prompt, part.name.value),
        tag: 'unnecessary',
      };
    }
  },
};

/** The prompt without the partial, and without `partials` where it was the only one. */
function removed({ text }: PromptFile, prompt: PromptNode, name: string): readonly Fix[] {
  const template = valueOf(mapOf(prompt), 'template');
  const partials = valueOf(template, 'partials');
  if (template?.kind !== 'map' || partials?.kind !== 'map') return [];
  const [holder, key] = partials.entries.length > 1 ? [partials, name] : [template, 'partials'];
  const index = holder.entries.findIndex((entry) => entry.key.text === key);
  if (index < 0) return [];
  return [{ title: `Remove '${name}'`, edits: removeEntry(text, holder.entries, index, holder.style) }];
}

/** The exports of the Python library to these targets leave partials out. */
export const partialsLostInExport: PromptRule = {
  of: 'prompt',
  code: 'partials-lost-in-export',
  severity: 'warning',
  where: ['prompt-manager'],
  targets: ['openai', 'litellm'],
  example: {
    bad: `id: example
format: text
template:
  content: "Hello! {{> «footer»}}"
  partials: {footer: Your team}
`,
  },
  *check({ partialUses, prompt }) {
    if (prompt.templates.some(({ part }) => part.kind === 'message')) return;
    for (const { broken, name, site, span } of partialUses) {
      if (broken || site.part.kind === 'partial') continue;
      yield {
        span,
        message: `The exports of the Python library do not pass partials on, so '${name ?? ''}' fails there. Put its text here.`,
      };
    }
  },
};

/** Partials that call each other in a circle: rendering fails. */
export const partialCycle: PromptRule = {
  of: 'prompt',
  code: 'partial-cycle',
  severity: 'error',
  example: {
    bad: `id: example
format: text
template:
  content: "{{> menu}}"
  partials:
    menu: "Menu {{> «dish»}}"
    dish: "Dish {{> «menu»}}"
`,
  },
  *check(facts) {
    for (const { use, way } of fileCycles(facts)) {
      yield {
        span: use.span,
        message: `Partials call each other without end: ${way.join(' → ')}. Remove one of the calls.`,
      };
    }
    const calls = new Map<string, string[]>([...partialNames(facts)].map((name) => [name, []]));
    for (const { site, name } of facts.partialUses) {
      if (site.part.kind === 'partial' && name !== undefined) calls.get(site.part.name.value)?.push(name);
    }
    for (const { site, name, span, scope } of facts.partialUses) {
      if (site.part.kind !== 'partial' || name === undefined) continue;
      const circle = shortestWay(calls, name, site.part.name.value);
      // Data that ends, such as a tree of items, ends the circle too.
      if (!circle || scope.context.kind === 'item' || scope.conditions > 0) continue;
      yield {
        span,
        message: `Partials call each other without end: ${[site.part.name.value, ...circle].join(' → ')}. Remove one of the calls.`,
      };
    }
  },
};

/** The names on the shortest way of calls from one partial to another, both included. */
function shortestWay(
  calls: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const name of cameFrom.keys()) {
    if (name === to) {
      const way: string[] = [];
      for (let at: string | undefined = name; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
      return way;
    }
    for (const next of calls.get(name) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, name);
  }
  return undefined;
}
