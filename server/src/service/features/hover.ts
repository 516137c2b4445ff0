import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import {
  describeType,
  fileNameOf,
  type Declaration,
  type Field,
  type HelperInfo,
  type PromptAnalysis,
  type Span,
  type ValueType,
  type VariableUse,
} from '../../core/index.js';
import { toRange } from '../convert.js';
import { partialParameters } from '../completion/partialParameters.js';
import { codeBlock, escapeMarkdown, inlineCode } from '../markdown.js';
import type { Place } from '../place.js';
import { describeCloser } from './hoverOfCloser.js';
import { shownText } from '../shownText.js';
import { symbolAt, type SymbolAt } from '../symbolAt.js';
import { valueAt } from '../valueAt.js';

/** What is known about the thing under the cursor. */
export function hover(place: Place): Hover | undefined {
  const closing = describeCloser(place);
  if (closing) return closing;
  const found = symbolAt(place);
  const value = found && describe(found.analysis, found.symbol, place)?.join('\n\n');
  if (!found || value === undefined) return undefined;
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(place.file, found.symbol.span) };
}

/** Title with signature, then documentation, as hover and completion show a helper. */
export function describeHelper(helper: HelperInfo): readonly string[] {
  const parameters = helper.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const hash = helper.hash.map(({ name }) => `[${name}=…]`);
  const signature = [
    helper.forms === 'inline' ? helper.name : `#${helper.name}`,
    ...parameters,
    ...hash,
  ].join(' ');
  const explained = [...helper.parameters, ...helper.hash].map(
    ({ name, description }) => `- ${inlineCode(name)}: ${description}`,
  );
  return [codeBlock('handlebars', `{{${signature}}}`), helper.documentation, explained.join('\n')].filter(
    Boolean,
  );
}

/** Title with type, then description, default and origin of a variable, as hover and completion show it. */
export function describeDeclaration(analysis: PromptAnalysis, declaration: Declaration): readonly string[] {
  const { name, field } = declaration;
  const uses = analysis.uses.filter(
    ({ resolves }) => resolves.kind === 'declaration' && resolves.declaration.name === name,
  ).length;
  const origin = declaredIn(analysis, declaration);
  return [...describeValue(name, field?.type, field), `${origin} Used ${times(uses)} in this prompt.`];
}

/** Title with type, then description and default of a field. */
export function describeValue(
  name: string,
  type: ValueType | undefined,
  field: Field | undefined,
): readonly string[] {
  const label = type && type.kind !== 'any' ? ` ${inlineCode(describeType(type))}` : '';
  const need = field ? (field.required ? ' · required' : ' · optional') : '';
  return [
    `**${escapeMarkdown(name)}**${label}${need}`,
    ...(field?.description ? [escapeMarkdown(shownText(field.description))] : []),
    ...(field?.default === undefined ? [] : [`Default: ${inlineCode(literal(field))}`]),
  ];
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
      if (!schema) return undefined;
      const fields = schema.fields.map(
        (field) => `- ${describeValue(field.name, field.type, field).join(' – ')}`,
      );
      return [`**${escapeMarkdown(schema.name)}** · schema`, fields.join('\n')];
    }
    default:
      return symbol satisfies never;
  }
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
      return [`**${escapeMarkdown(use.name)}**`, 'Not declared in this prompt.'];
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

function describePartial(analysis: PromptAnalysis, name: string | undefined): readonly string[] | undefined {
  const { prompt, partialFiles } = analysis;
  const placed = name === undefined ? undefined : partialFiles.get(name);
  const [body] = placed?.prompt.templates ?? [];
  if (placed && body) {
    const parameters = partialParameters(analysis, name ?? '').map(inlineCode);
    return [
      `**${escapeMarkdown(name ?? '')}** · partial in ${inlineCode(fileNameOf(placed.file.uri))}`,
      codeBlock('handlebars', shownText(shortened(body.text))),
      ...(parameters.length > 0 ? [`Reads ${parameters.join(', ')}.`] : []),
    ];
  }
  for (const { part, text } of prompt.templates) {
    if (part.kind === 'partial' && part.name.value === name) {
      return [
        `**${escapeMarkdown(part.name.value)}** · partial`,
        codeBlock('handlebars', shownText(shortened(text))),
      ];
    }
  }
  return undefined;
}

function declaredIn({ inputSchema }: PromptAnalysis, { source }: Declaration): string {
  const schema = inlineCode(inputSchema?.name ?? '');
  switch (source) {
    case 'variables':
      return 'Declared in `variables`.';
    case 'schema':
      return `Declared in the schema ${schema}.`;
    case 'inputs':
      return 'Declared among the inputs of this file.';
    case 'both':
      return `Declared in ${inlineCode('variables')} and in the schema ${schema}.`;
  }
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function literal({ name, default: value }: Field): string {
  const text = JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === 'bigint') return Number(item);
    return typeof item === 'string' ? shownText(item, name) : item;
  });
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The first lines of a long text. */
function shortened(text: string): string {
  const lines = text.split('\n');
  return lines.length > 12 ? [...lines.slice(0, 12), '…'].join('\n') : text;
}
