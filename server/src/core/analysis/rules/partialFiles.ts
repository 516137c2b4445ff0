import { nearest } from '../../text/index.js';
import type { TemplateSite } from '../../formats/index.js';
import { analyzePrompt } from '../analyzePrompt.js';
import type { PartialUse, PromptAnalysis, VariableUse } from '../promptAnalysis.js';
import type { FileRule, PromptFacts, PromptRule } from '../rule.js';
import { changeTo } from '../templateEdits.js';
import { fileNameOf, folderOf } from '../uriParts.js';

/** A partial is given an argument that neither it nor a partial inside it uses. */
export const partialArguments: PromptRule = {
  of: 'prompt',
  code: 'partial-arguments',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: "{{> heading «titel»=name}}"
  partials: {heading: '# {{title}}'}
`,
    fixed: `id: example
format: text
template:
  content: "{{> heading title=name}}"
  partials: {heading: '# {{title}}'}
`,
  },
  *check(facts) {
    const inPartials = [
      ...facts.uses.filter(({ site }) => site.part.kind === 'partial'),
      ...facts.usesInFiles,
    ];
    const used = new Set(inPartials.map(({ name }) => name));
    if (facts.partialUses.some(({ name }) => name === undefined)) return;
    for (const use of facts.partialUses) {
      const site = siteOf(use, facts);
      if (use.broken || !site || site.errors.length > 0 || handsOn(site, inPartials)) continue;
      const { hash } = use.node.kind === 'partial' ? use.node.call : use.node.opener.call;
      const given = new Set(hash.map(({ key }) => key.name));
      const expected = inPartials.filter(
        (one) => one.site === site && isExpected(one) && !given.has(one.name),
      );
      for (const { key } of hash) {
        if (used.has(key.name)) continue;
        const names = [...new Set(expected.map(({ name }) => name))];
        const guess =
          nearest(key.name, names) ?? (names.length === 1 && hash.length === 1 ? names[0] : undefined);
        yield {
          span: use.site.map.toFileSpan(key.span),
          message: `The partial '${use.name ?? ''}' does not use '${key.name}'.${guess === undefined ? ' Remove the argument, or use it there.' : ` Did you mean '${guess}'?`}`,
          fixes: guess === undefined ? [] : [changeTo(use.site, key.span, guess)],
        };
      }
    }
  },
};

/** Two partials of one prompt folder have the same name: Genkit keeps one of them. */
export const partialNameCollision: FileRule = {
  of: 'file',
  code: 'partial-name-collision',
  severity: 'warning',
  where: ['dotprompt', 'firebase'],
  example: {
    path: 'prompts/letters/_sign.prompt',
    bad: '«Yours»\n',
    others: {
      'prompts/mails/_sign.prompt': 'Best wishes\n',
      'prompts/letters/letter.prompt': 'Hello! {{> sign}}\n',
    },
  },
  *check({ file, workspace }) {
    const root = promptFolderOf(file.uri);
    if (file.kind !== 'partial' || root === undefined) return;
    const name = fileNameOf(file.uri);
    for (const other of workspace.files.values()) {
      if (other === file || other.kind !== 'partial' || fileNameOf(other.uri) !== name) continue;
      if (promptFolderOf(other.uri) !== root) continue;
      const end = file.text.search(/[\r\n]|$/);
      yield {
        span: { start: 0, end },
        message: `There is another partial '${name}' in '${decodeURI(folderOf(other.uri)).slice(root.length) || '/'}', and Genkit keeps only one of a name. Rename one of them.`,
      };
      return;
    }
  },
};

/** A partial has the name of a variable. */
export const partialShadowedByVariable: PromptRule = {
  of: 'prompt',
  code: 'partial-shadowed-by-variable',
  severity: 'hint',
  where: ['prompt-manager'],
  example: {
    bad: `id: example
format: text
template:
  content: "{{> name}}"
  variables: [name]
  partials: {«name»: 'Dear {{name}}'}
`,
  },
  *check({ prompt, declarations }) {
    for (const { part } of prompt.templates) {
      if (part.kind !== 'partial' || !declarations.has(part.name.value)) continue;
      yield {
        span: part.name.span,
        message: `This partial has the same name as the variable '${part.name.value}'. Both work, but readers mix them up: rename one.`,
      };
    }
  },
};

/** The calls of files that lead back to the file they stand in, with the names on the way. */
export function* fileCycles(facts: PromptFacts): Iterable<{ use: PartialUse; way: readonly string[] }> {
  if (facts.dialect.partials !== 'files') return;
  for (const use of facts.partialUses) {
    const way = isCertain(use) ? wayBack(facts, use) : undefined;
    if (way) yield { use, way };
  }
}

/** The files from a call back to the file it stands in, by names; undefined when it does not lead back. */
function wayBack({ file, workspace }: PromptFacts, { name }: PartialUse): readonly string[] | undefined {
  const first = name === undefined ? undefined : workspace.partial(name, file.uri);
  const ways = first ? [{ at: first, way: [fileNameOf(file.uri), fileNameOf(first.file.uri)] }] : [];
  const seen = new Set<string>();
  for (const { at, way } of ways) {
    if (at.file.uri === file.uri) return way;
    if (seen.has(at.file.uri)) continue;
    seen.add(at.file.uri);
    const analysis: PromptAnalysis = analyzePrompt(at.file, at.index, workspace);
    for (const use of analysis.partialUses) {
      const next =
        isCertain(use) && use.name !== undefined ? workspace.partial(use.name, at.file.uri) : undefined;
      if (next) ways.push({ at: next, way: [...way, fileNameOf(next.file.uri)] });
    }
  }
  return undefined;
}

/** Data that ends, such as a tree of items, ends a circle too. */
function isCertain({ broken, node, scope }: PartialUse): boolean {
  return !broken && node.kind === 'partial' && scope.context.kind === 'root' && scope.conditions === 0;
}

function siteOf({ name }: PartialUse, { prompt, partialFiles }: PromptFacts): TemplateSite | undefined {
  const own = prompt.templates.find(({ part }) => part.kind === 'partial' && part.name.value === name);
  return own ?? (name === undefined ? undefined : partialFiles.get(name)?.prompt.templates[0]);
}

/** Whether all arguments together are used. */
function handsOn(site: TemplateSite, uses: readonly VariableUse[]): boolean {
  return uses.some((use) => use.site === site && use.resolves.kind === 'context');
}

function isExpected({ resolves }: VariableUse): boolean {
  return resolves.kind === 'undeclared' || resolves.kind === 'noField';
}

/** The folder that Genkit loads: the innermost one called `prompts`. */
function promptFolderOf(uri: string): string | undefined {
  const at = uri.lastIndexOf('/prompts/');
  return at < 0 ? undefined : uri.slice(0, at + '/prompts'.length);
}
