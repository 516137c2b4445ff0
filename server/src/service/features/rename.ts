import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Declaration, PromptAnalysis, Span, TextEdit } from '../../core/index.js';
import { toRange, toTextEdits } from '../convert.js';
import type { Place } from '../place.js';
import { symbolAt } from '../symbolAt.js';
import { variableOccurrences, type Occurrence } from './references.js';

/** What a rename leads to: an edit, or a sentence that says why there is none. */
export type RenameAnswer =
  | { readonly kind: 'edit'; readonly edit: WorkspaceEdit }
  | { readonly kind: 'refused'; readonly message: string };

/** The name under the cursor, when it can be renamed. */
export function prepareRename(place: Place): { range: Range; placeholder: string } | undefined {
  const target = targetAt(place);
  return target && { range: toRange(place.file, target.span), placeholder: target.declaration.name };
}

/** Renames a variable of the prompt: its entry in `variables` and every use in the messages and partials. */
export function rename(place: Place, newName: string): RenameAnswer {
  const target = targetAt(place);
  if (!target) return { kind: 'refused', message: 'Only the variables of a prompt can be renamed.' };
  const message = obstacle(target, newName);
  if (message !== undefined) return { kind: 'refused', message };
  const edits = Array.from(variableOccurrences(target.analysis, target.declaration), (occurrence) =>
    renamed(place.file.text, occurrence, newName),
  );
  return { kind: 'edit', edit: { changes: { [place.file.uri]: toTextEdits(place.file, edits) } } };
}

interface Target {
  readonly analysis: PromptAnalysis;
  readonly declaration: Declaration;
  readonly span: Span;
}

function targetAt(place: Place): Target | undefined {
  const found = symbolAt(place);
  if (!found) return undefined;
  const { analysis, symbol } = found;
  if (symbol.kind === 'declaration') return { analysis, declaration: symbol.declaration, span: symbol.span };
  if (symbol.kind !== 'variable' || symbol.use.resolves.kind !== 'declaration') return undefined;
  if (symbol.span !== symbol.use.span) return undefined;
  return { analysis, declaration: symbol.use.resolves.declaration, span: symbol.span };
}

function obstacle({ analysis, declaration }: Target, newName: string): string | undefined {
  if (declaration.source !== 'variables') {
    const schema = analysis.inputSchema?.name ?? '';
    return `'${declaration.name}' is a field of the schema '${schema}', which other prompts may use. Rename it there first.`;
  }
  if (!identifier.test(newName) || reserved.has(newName)) {
    return `'${newName}' cannot be the name of a variable. Use letters, digits and '_', and no word of the language.`;
  }
  if (newName !== declaration.name && analysis.declarations.has(newName)) {
    return `'${newName}' is declared in this prompt already. Choose another name.`;
  }
  return undefined;
}

/** Quotes around an entry of `variables` stay; a bare word that YAML reads as something else gets them. */
function renamed(text: string, { span, kind }: Occurrence, newName: string): TextEdit {
  if (kind === 'use') return { span, text: newName };
  const quote = /^["']/u.exec(text.slice(span.start, span.end))?.[0] ?? (yamlWord.test(newName) ? "'" : '');
  return { span, text: quote + newName + quote };
}

/** What the Python library takes as the name of a variable. */
const identifier = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u;

/** Names that Handlebars reads as something else. */
const reserved: ReadonlySet<string> = new Set(['this', 'else', 'as', 'true', 'false', 'null', 'undefined']);

/** Bare words that YAML 1.1 reads as a boolean or as nothing. */
const yamlWord = /^(?:y|n|yes|no|on|off|true|false|null)$/iu;
