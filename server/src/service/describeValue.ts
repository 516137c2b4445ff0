import {
  describeType,
  typeOfDeclaration,
  type Data,
  type Declaration,
  type Field,
  type PromptAnalysis,
  type ValueType,
} from '../core/index.js';
import { exampleOf } from './exampleOf.js';
import { escapeMarkdown, inlineCode } from './markdown.js';
import { shownText } from './shownText.js';

/** Title with type, then description, default and origin of a variable, as hover and completion show it. */
export function describeDeclaration(analysis: PromptAnalysis, declaration: Declaration): readonly string[] {
  const { name, field } = declaration;
  const origin = declaredIn(analysis, declaration);
  const type = typeOfDeclaration(declaration, analysis.inferred.get(name));
  return [
    ...describeValue(name, type, field),
    ...(isShown(type) ? [shownByValues] : []),
    `${origin} Used ${times(usesOf(analysis, name))} in this prompt.`,
  ];
}

/** Title with type, then description and default of a field. */
export function describeValue(
  name: string,
  type: ValueType | undefined,
  field: Field | undefined,
): readonly string[] {
  const label = type && type.kind !== 'any' ? ` ${inlineCode(describeType(type))}` : '';
  const need = field && !(type && isShown(type)) ? (field.required ? ' · required' : ' · optional') : '';
  return [
    `**${escapeMarkdown(name)}**${label}${need}`,
    ...(field?.description ? [escapeMarkdown(shownText(field.description))] : []),
    ...(field?.default === undefined ? [] : [`Default: ${inlineCode(literal(field.name, field.default))}`]),
    ...exampleLine(type, field),
  ];
}

/** Whether a type is only what values show. */
function isShown(type: ValueType): boolean {
  return type.kind === 'union' && type.open === true;
}

/** Said of a type that is not declared. */
export const shownByValues = 'The type is that of its default and saved values.';

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

/** How often the templates of a prompt read a variable of it. */
export function usesOf({ uses }: PromptAnalysis, variable: string): number {
  return uses.filter(
    ({ name, resolves: { kind } }) => name === variable && (kind === 'declaration' || kind === 'undeclared'),
  ).length;
}

/** A number of times in words. */
export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

/** An example that was written down, else what a value that is made of parts looks like. */
function exampleLine(type: ValueType | undefined, field: Field | undefined): readonly string[] {
  if (field?.example !== undefined) return [`Example: ${inlineCode(literal(field.name, field.example))}`];
  const made = type && field?.default === undefined ? exampleOf(type) : undefined;
  return made === undefined ? [] : [`Example: ${inlineCode(cut(made))}`];
}

function literal(name: string, value: Data): string {
  const text = JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === 'bigint') return Number(item);
    return typeof item === 'string' ? shownText(item, name) : item;
  });
  return cut(text);
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
