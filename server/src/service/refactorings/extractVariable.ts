import { CodeActionKind } from 'vscode-languageserver-types';
import {
  analyzePrompt,
  applyEdits,
  parseTemplate,
  readPromptFile,
  toHandlebarsAst,
  visit,
  type Span,
  type Template,
  type TextEdit,
} from '../../core/index.js';
import { newVariableName } from './newVariableName.js';
import { keepsOutput } from './keepsOutput.js';
import type { Refactored, Refactoring, RefactoringPlace } from './refactoring.js';
import { trimmed } from './selectedLines.js';

/** Puts a new variable in the place of the selected text, and declares it. */
export const extractVariable: Refactoring = {
  kind: `${CodeActionKind.RefactorExtract}.variable`,
  at(place) {
    const { workspace, file, index, site, span } = place;
    const selected = trimmed(site.text, span);
    if (file.dialect === 'text' || !isPlainText(site.tree, selected)) return undefined;
    const text = site.text.slice(selected.start, selected.end);
    const analysis = analyzePrompt(file, index, workspace);
    const scope = analysis.scopeAt(site, selected.start);
    const name = newVariableName(text, analysis, scope);
    const tag = scope.context.kind === 'root' ? `{{${name}}}` : `{{@root.${name}}}`;
    const change: TextEdit = { span: selected, text: tag };
    const { body } = toHandlebarsAst(parseTemplate(text).tree);
    const isSame = keepsOutput(site.text, {
      change,
      side: 'new',
      at: selected.start,
      meaning: ({ type }) => (type === 'MustacheStatement' ? body : undefined),
    });
    return isSame ? written(place, { change, name, nameAt: selected.start + tag.indexOf(name) }) : undefined;
  },
};

/** Whether a span holds text that is printed as it stands. */
function isPlainText(tree: Template, { start, end }: Span): boolean {
  if (start === end) return false;
  let found = false;
  visit(tree, {
    enter: (node) => {
      if (node.kind !== 'content') return undefined;
      found ||= node.span.start + (node.escaped ? 1 : 0) <= start && end <= node.span.end;
      return undefined;
    },
  });
  return found;
}

/** The edits of the file, if it then declares the variable and reads as it should. */
function written(
  { file, prompt, index, site }: RefactoringPlace,
  { change, name, nameAt }: { change: TextEdit; name: string; nameAt: number },
): Refactored | undefined {
  const declaring = prompt.declareVariable(name);
  if (!declaring) return undefined;
  const edits = [site.edit(change), ...declaring];
  const after = readPromptFile(file.uri, applyEdits(file.text, edits)).prompts[index];
  const expected = prompt.templates.map((old) => (old === site ? applyEdits(site.text, [change]) : old.text));
  const found = after?.templates.map(({ text }) => text);
  const template = after?.templates[prompt.templates.indexOf(site)];
  if (!template || JSON.stringify(found) !== JSON.stringify(expected)) return undefined;
  return { title: `Extract to the variable '${name}'`, edits, rename: template.map.toFile(nameAt) };
}
