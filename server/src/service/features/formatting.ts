import type { TextEdit as LspTextEdit } from 'vscode-languageserver-types';
import {
  applyEdits,
  formatTemplate,
  readPromptFile,
  syntaxOf,
  type PromptFile,
  type TemplateSite,
  type TextEdit,
} from '../../core/index.js';
import { toTextEdits } from '../convert.js';

/** The formatting of a file, and sentences that say what was left as it is and why. */
export interface FormattingAnswer {
  readonly edits: LspTextEdit[];
  readonly kept: readonly string[];
}

/** Formats the templates inside a prompt file; the YAML or JSON around them stays as it is. */
export function formatting(file: PromptFile): FormattingAnswer {
  if (file.kind !== 'prompt' && file.kind !== 'collection') return { edits: [], kept: [] };
  if (syntaxOf(file)?.broken)
    return { edits: [], kept: ['The file was not formatted: its notation has errors.'] };
  const kept: string[] = [];
  const edits: TextEdit[] = [];
  const expected: string[] = [];
  for (const site of file.prompts.flatMap(({ templates }) => templates)) {
    const formatted = formatTemplate(site);
    if (formatted.kind === 'kept')
      kept.push(`${nameOf(site)} was not formatted: ${reasons[formatted.reason]}.`);
    const changes = formatted.kind === 'formatted' ? formatted.edits : [];
    // What is written is blanks and names, which no notation escapes.
    for (const { span, text } of changes) edits.push({ span: site.map.toFileSpan(span), text });
    expected.push(applyEdits(site.text, changes));
  }
  if (edits.length === 0 || readsAs(file, edits, expected)) return { edits: toTextEdits(file, edits), kept };
  return { edits: [], kept: [...kept, 'The file was not formatted: its templates would read otherwise.'] };
}

/** Whether the templates of the file have these texts after the edits. */
function readsAs(file: PromptFile, edits: readonly TextEdit[], expected: readonly string[]): boolean {
  const { prompts } = readPromptFile(file.uri, applyEdits(file.text, edits));
  const found = prompts.flatMap(({ templates }) => templates.map(({ text }) => text));
  return found.length === expected.length && found.every((text, index) => text === expected[index]);
}

const reasons = {
  broken: 'it has syntax errors',
  changed: 'Handlebars would read the formatted text otherwise',
} as const;

function nameOf({ part }: TemplateSite): string {
  switch (part.kind) {
    case 'content':
      return "The template 'content'";
    case 'message':
      return `The template of message ${part.index + 1}`;
    case 'partial':
      return 'The template of a partial';
  }
}
