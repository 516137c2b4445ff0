import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import {
  describeType,
  type PromptAnalysis,
  type SchemaDeclaration,
  type Span,
  type VariableUse,
} from '../../core/index.js';
import { toRange } from '../convert.js';
import { describeHelper } from '../describeHelper.js';
import { describePartial } from '../describePartial.js';
import { describeDeclaration, describeValue, shownByValues, times, usesOf } from '../describeValue.js';
import { escapeMarkdown, inlineCode } from '../markdown.js';
import { keyHover } from '../keys/keyHover.js';
import { schemaNameAt } from '../occurrences/schemaNames.js';
import { templateAt, type Place } from '../place.js';
import { symbolAt, type SymbolAt } from '../symbolAt.js';
import { valueAt } from '../valueAt.js';
import { describeCloser } from './hoverOfCloser.js';
import { describeHash } from './hoverOfHash.js';

/** What is known about the thing under the cursor. */
export function hover(place: Place): Hover | undefined {
  const closing = describeCloser(place) ?? describeHash(place);
  if (closing) return closing;
  const named =
    place.file.kind === 'schemas' ? schemaNameAt(place.file, place.offset, place.workspace) : undefined;
  if (named?.kind === 'use') {
    const value = describeSchema(named.schema).join('\n\n');
    return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(place.file, named.span) };
  }
  const found = symbolAt(place);
  const value = found && describe(found.analysis, found.symbol, place)?.join('\n\n');
  if (!found || value === undefined) return templateAt(place) ? undefined : keyHover(place);
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(place.file, found.symbol.span) };
}

function describe(
  analysis: PromptAnalysis,
  symbol: SymbolAt,
  { workspace, file }: Place,
): readonly string[] | undefined {
  switch (symbol.kind) {
    case 'variable':
      return describeUse(analysis, symbol.use, symbol.span);
    case 'declaration':
      return describeDeclaration(analysis, symbol.declaration);
    case 'helper':
      return symbol.call.helper && describeHelper(symbol.call.helper);
    case 'data': {
      const known = analysis.dialect.dataVariables.find(({ name }) => name === symbol.use.name);
      return known && [`**@${known.name}**`, known.documentation];
    }
    case 'partial':
      return describePartial(analysis, symbol.use.name);
    case 'partialName':
      return describePartial(analysis, symbol.name);
    case 'schema': {
      const schema = workspace.schema(symbol.name, file.uri);
      return schema && describeSchema(schema);
    }
    default:
      return symbol satisfies never;
  }
}

function describeSchema({ name, fields }: SchemaDeclaration): readonly string[] {
  const lines = fields.map((field) => `- ${describeValue(field.name, field.type, field).join(' – ')}`);
  return [`**${escapeMarkdown(name)}** · schema`, lines.join('\n')];
}

function describeUse(analysis: PromptAnalysis, use: VariableUse, span: Span): readonly string[] | undefined {
  const { resolves } = use;
  const { type, field } = valueAt(analysis, use, span);
  if (span !== use.span) {
    const name = analysis.file.text.slice(span.start, span.end);
    return describeValue(name, type, field);
  }
  switch (resolves.kind) {
    case 'declaration':
      return describeDeclaration(analysis, resolves.declaration);
    case 'blockParam':
      return [...describeValue(use.name, resolves.param.type, undefined), roles[resolves.param.role]];
    case 'argument':
      return [
        ...describeValue(use.name, resolves.argument.type, undefined),
        'Passed by the call of the partial.',
      ];
    case 'field':
      return describeValue(use.name, type, field);
    case 'context':
      return [...describeValue('this', type, undefined), 'The value of the block around it.'];
    case 'undeclared':
      return [
        ...describeValue(use.name, analysis.inferred.get(use.name), undefined),
        ...(analysis.inferred.has(use.name) ? [shownByValues] : []),
        `Not declared in this prompt. Used ${times(usesOf(analysis, use.name))} in it.`,
      ];
    case 'noField':
      return [
        `**${escapeMarkdown(use.name)}**`,
        `Not a field of ${inlineCode(describeType(resolves.owner))}.`,
      ];
    case 'aboveRoot':
    case 'unknown':
      return undefined;
    default:
      return resolves satisfies never;
  }
}

const roles = {
  item: 'The item of the loop around it.',
  position: 'The position of the item in the loop around it, counted from 0, or its key.',
  value: 'The value of the block around it.',
  unknown: 'Given by the block around it.',
} as const;
