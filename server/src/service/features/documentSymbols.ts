import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { PromptFile, PromptNode, Span, Statement, TemplateSite } from '../../core/index.js';
import { firstLine } from '../firstLine.js';
import { toRange } from '../convert.js';

/** The outline: prompts, their variables, messages and partials, and the blocks in these. */
export function documentSymbols(file: PromptFile): DocumentSymbol[] {
  return file.prompts.map((prompt) => promptSymbol(file, prompt));
}

function promptSymbol(file: PromptFile, prompt: PromptNode): DocumentSymbol {
  const children = [variablesSymbol(file, prompt), ...prompt.templates.map((site) => siteSymbol(file, site))];
  const symbol = symbolOf(file, {
    name: prompt.id?.value ?? (prompt.name || '(no id)'),
    kind: SymbolKind.Module,
    span: prompt.span,
    nameSpan: prompt.id?.span ?? startOf(prompt.span),
    children: children.filter((child) => child !== undefined),
  });
  return prompt.version ? { ...symbol, detail: prompt.version.value } : symbol;
}

function variablesSymbol(
  file: PromptFile,
  { declared = [], inputs }: PromptNode,
): DocumentSymbol | undefined {
  const fields = (inputs?.fields ?? []).flatMap(({ name, declaredAt }) =>
    declaredAt ? [{ value: name, span: declaredAt.span }] : [],
  );
  const variables = [...declared, ...fields].toSorted((a, b) => a.span.start - b.span.start);
  const [first] = variables;
  const last = variables.at(-1);
  if (!first || !last) return undefined;
  const children = variables.map(({ value, span }) =>
    symbolOf(file, { name: value, kind: SymbolKind.Variable, span, nameSpan: span, children: [] }),
  );
  const span = { start: first.span.start, end: last.span.end };
  return symbolOf(file, { name: 'variables', kind: SymbolKind.Array, span, nameSpan: first.span, children });
}

function siteSymbol(file: PromptFile, site: TemplateSite): DocumentSymbol {
  const { label, kind, nameSpan } = titleOf(site);
  const detail = firstLine(site.text);
  return {
    ...symbolOf(file, {
      name: label,
      kind,
      span: nameSpan ? { start: Math.min(nameSpan.start, site.span.start), end: site.span.end } : site.span,
      nameSpan: nameSpan ?? startOf(site.span),
      children: blocksIn(file, site, { statements: site.tree.body, depth: 0 }),
    }),
    ...(detail && { detail }),
  };
}

/** How lists show a template, and where its role or name stands. */
export function titleOf({ part }: TemplateSite): {
  label: string;
  kind: SymbolKind;
  nameSpan: Span | undefined;
} {
  switch (part.kind) {
    case 'content':
      return { label: 'content', kind: SymbolKind.String, nameSpan: undefined };
    case 'message':
      return { label: part.role?.value ?? 'message', kind: SymbolKind.String, nameSpan: part.role?.span };
    case 'partial':
      return { label: part.name.value, kind: SymbolKind.Function, nameSpan: part.name.span };
  }
}

/** Deeper blocks are left out: an outline is no place for them, and JSON writers recurse. */
const deepestBlock = 24;

function blocksIn(
  file: PromptFile,
  site: TemplateSite,
  { statements, depth }: { readonly statements: readonly Statement[]; readonly depth: number },
): DocumentSymbol[] {
  if (depth === deepestBlock) return [];
  return statements.flatMap((statement) => {
    if (statement.kind !== 'block') return [];
    const { opener, body, branches } = statement;
    const inner = [body, ...branches.map((branch) => branch.body)].flatMap((part) =>
      blocksIn(file, site, { statements: part, depth: depth + 1 }),
    );
    const name = site.text.slice(opener.tag.open.start, opener.span.end);
    return symbolOf(file, {
      name: firstLine(name),
      kind: SymbolKind.Struct,
      span: site.map.toFileSpan(statement.span),
      nameSpan: site.map.toFileSpan(opener.span),
      children: inner,
    });
  });
}

interface SymbolParts {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: DocumentSymbol[];
}

/** VS Code refuses all symbols of a file when one has an empty name or selects something outside itself. */
function symbolOf(file: PromptFile, { name, kind, span, nameSpan, children }: SymbolParts): DocumentSymbol {
  const inside = nameSpan.start >= span.start && nameSpan.end <= span.end;
  return {
    name: name.trim() || '(no name)',
    kind,
    range: toRange(file, span),
    selectionRange: toRange(file, inside ? nameSpan : startOf(span)),
    ...(children.length > 0 && { children }),
  };
}

function startOf({ start }: Span): Span {
  return { start, end: start };
}
