import {
  analyzePrompt,
  applyEdits,
  readPromptFile,
  visit,
  type Name,
  type PromptAnalysis,
  type PromptFile,
  type Span,
  type TextEdit,
  type VariableUse,
  type Workspace,
} from '../../core/index.js';
import { toPosition } from '../convert.js';
import { isSameDeclaration, type Named } from '../occurrences/named.js';
import { promptsWithField } from '../occurrences/occurrencesOf.js';

/** A rename that has not been made yet. */
export interface PlannedRename {
  readonly named: Named;
  readonly newName: string;
  readonly edits: ReadonlyMap<PromptFile, readonly TextEdit[]>;
  readonly workspace: Workspace;
}

/** Why the templates would not mean the same after a rename, as a sentence; undefined when they would. */
export function renameProof({ named, newName, edits, workspace }: PlannedRename): string | undefined {
  let after = workspace;
  for (const [file, ofFile] of edits) {
    const changed = readPromptFile(file.uri, applyEdits(file.text, ofFile));
    // What a file is may depend on a setting that is not known here.
    if (changed.kind !== file.kind) return undefined;
    after = after.withFile(changed);
  }
  for (const { file, index } of promptsOf(named, workspace)) {
    const changed = after.files.get(file.uri);
    if (!changed?.prompts[index]) return unreadable(named.name, newName);
    const before = meaningsOf(analyzePrompt(file, index, workspace), named, named.name);
    const now = meaningsOf(analyzePrompt(changed, index, after), moved(named, edits), newName);
    const at = before.findIndex(({ text }, use) => text !== now[use]?.text);
    const first = before[at] ?? (now.length > before.length ? before.at(-1) : undefined);
    if (!first && now.length === before.length) continue;
    if (!first) return unreadable(named.name, newName);
    const line = toPosition(file, first.span.start).line + 1;
    return `With the name '${newName}' for '${named.name}' line ${line} would mean something else. Choose another name.`;
  }
  return undefined;
}

/** A named thing after the edits: a field's declaration moves when something before it gets longer or shorter. */
function moved(named: Named, edits: PlannedRename['edits']): Named {
  if (named.kind !== 'field') return named;
  const { uri, span } = named.declaredAt;
  const ofFile = [...edits].find(([file]) => file.uri === uri)?.[1] ?? [];
  const before = ofFile.filter((edit) => edit.span.end <= span.start);
  const by = before.reduce((sum, edit) => sum + edit.text.length - (edit.span.end - edit.span.start), 0);
  return { ...named, declaredAt: { uri, span: { start: span.start + by, end: span.end + by } } };
}

function promptsOf(
  named: Named,
  workspace: Workspace,
): readonly { readonly file: PromptFile; readonly index: number }[] {
  if (named.kind === 'field') return promptsWithField(named.declaredAt, workspace);
  if (named.kind === 'partialFile' || named.kind === 'schema' || named.kind === 'prompt') return [];
  const { file, prompt } = named.analysis;
  return [{ file, index: file.prompts.indexOf(prompt) }];
}

function unreadable(name: string, newName: string): string {
  return `'${newName}' cannot be written in the place of '${name}' in this file. Choose another name.`;
}

/** What one name of a template means, in words that a rename does not change. */
interface Meaning {
  readonly text: string;
  /** In the file. */
  readonly span: Span;
}

function meaningsOf(analysis: PromptAnalysis, named: Named, name: string): readonly Meaning[] {
  const params = paramNumbers(analysis);
  const partial = (called: string | undefined) =>
    named.kind === 'partial' && called === name ? '*' : (called ?? '');
  return [
    ...analysis.uses.map((use) => ({ text: meaningOf(use, { params, named, name }), span: use.span })),
    ...analysis.helperCalls.map((call) => ({ text: `helper ${call.name}`, span: call.span })),
    ...analysis.partialUses.map((use) => ({ text: `partial ${partial(use.name)}`, span: use.span })),
    ...analysis.prompt.templates.map(({ errors, span }) => ({ text: `${errors.length} errors`, span })),
  ];
}

interface Renamed {
  readonly params: ReadonlyMap<Name, number>;
  readonly named: Named;
  readonly name: string;
}

function meaningOf(use: VariableUse, { params, named, name }: Renamed): string {
  const { resolves, missing } = use;
  const rest = missing ? 'missing' : '';
  switch (resolves.kind) {
    case 'declaration': {
      const { declaration } = resolves;
      const isIt =
        named.kind === 'field'
          ? isSameDeclaration(declaration.field?.declaredAt, named.declaredAt)
          : named.kind === 'variable' && declaration.name === name;
      return `variable ${isIt ? '*' : declaration.name} ${rest}`;
    }
    case 'field': {
      const isIt = named.kind === 'field' && isSameDeclaration(resolves.field?.declaredAt, named.declaredAt);
      return `field ${isIt ? '*' : use.name} ${rest}`;
    }
    case 'blockParam':
      return `block parameter ${params.get(resolves.param.name) ?? ''} ${rest}`;
    case 'undeclared':
      return `undeclared ${named.kind === 'variable' && use.name === name ? '*' : use.name} ${rest}`;
    case 'argument':
    case 'noField':
    case 'context':
    case 'aboveRoot':
    case 'unknown':
      return `${resolves.kind} ${use.name} ${rest}`;
  }
}

/** The block parameters of a prompt, counted in the order of the text. */
function paramNumbers({ prompt }: PromptAnalysis): ReadonlyMap<Name, number> {
  const numbers = new Map<Name, number>();
  for (const { tree } of prompt.templates) {
    visit(tree, {
      enter(node) {
        const params =
          node.kind === 'block'
            ? node.opener.blockParams
            : node.kind === 'else'
              ? node.blockParams
              : undefined;
        for (const name of params?.names ?? []) numbers.set(name, numbers.size);
        return undefined;
      },
    });
  }
  return numbers;
}
