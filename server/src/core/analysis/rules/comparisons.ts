import type { Expression, StringLiteral } from '../../handlebars/index.js';
import { describeType, type ValueType } from '../../schema/index.js';
import { nearest } from '../../text/index.js';
import type { HelperCall, VariableUse } from '../promptAnalysis.js';
import type { PromptFacts, PromptRule } from '../rule.js';
import { changeTo, nameSpan } from '../templateEdits.js';

const schema = `---
input:
  schema:
    count: integer
    tone(enum): [formal, casual]
---
`;

/** dotprompt compares with the type: a number is never equal to a text. */
export const equalityByType: PromptRule = {
  of: 'prompt',
  code: 'equality-by-type',
  severity: 'warning',
  where: ['dotprompt', 'firebase'],
  example: {
    path: 'prompts/example.prompt',
    bad: `${schema}{{#ifEquals count «"1"»}}One book{{else}}{{count}} books{{/ifEquals}} {{tone}}\n`,
    fixed: `${schema}{{#ifEquals count 1}}One book{{else}}{{count}} books{{/ifEquals}} {{tone}}\n`,
  },
  *check(facts) {
    for (const { call, use, literal } of comparisons(facts)) {
      const plain = plainText(literal, use.type);
      if (!isOtherType(literal, use.type)) continue;
      yield {
        span: call.site.map.toFileSpan(literal.span),
        message: `'${use.name}' is ${describeType(use.type)} and never equal to ${typeNames[literal.kind] ?? 'this'}: dotprompt compares with the type.`,
        fixes: plain === undefined ? [] : [changeTo(call.site, literal.span, plain)],
      };
    }
  },
};

/** A comparison with a text that the variable cannot be. */
export const enumCompareUnknown: PromptRule = {
  of: 'prompt',
  code: 'enum-compare-unknown',
  severity: 'warning',
  example: {
    path: 'prompts/example.prompt',
    bad: `${schema}{{#ifEquals tone "«casul»"}}Hi{{else}}Dear reader{{/ifEquals}}, {{count}}\n`,
    fixed: `${schema}{{#ifEquals tone "casual"}}Hi{{else}}Dear reader{{/ifEquals}}, {{count}}\n`,
  },
  *check(facts) {
    for (const { call, use, literal } of comparisons(facts)) {
      if (use.type.kind !== 'enum' || literal.kind !== 'string') continue;
      const { values } = use.type;
      if (
        values.includes(literal.value) ||
        !values.every((value) => typeof value === 'string' || value === null)
      )
        continue;
      const texts = values.filter((value) => typeof value === 'string');
      const guess = nearest(literal.value, texts);
      yield {
        span: call.site.map.toFileSpan(nameSpan(literal)),
        message: `'${use.name}' is never '${literal.value}': its values are ${texts.map((text) => `'${text}'`).join(', ')}.`,
        fixes: guess === undefined ? [] : [changeTo(call.site, nameSpan(literal), guess)],
      };
    }
  },
};

interface Comparison {
  readonly call: HelperCall;
  readonly use: VariableUse;
  readonly literal: Expression;
}

const comparing: ReadonlySet<string> = new Set(['ifEquals', 'unlessEquals', 'equals']);

/** The comparisons of a variable with a literal. */
function* comparisons({ helperCalls, uses }: PromptFacts): Iterable<Comparison> {
  for (const call of helperCalls) {
    if (call.broken || !call.helper || !comparing.has(call.helper.name) || call.call.args.length !== 2)
      continue;
    const literal = call.call.args.find(
      ({ kind }) => kind === 'string' || kind === 'number' || kind === 'keyword',
    );
    const use = uses.find(({ path }) => call.call.args.includes(path));
    if (literal && use) yield { call, use, literal };
  }
}

const typeNames: Partial<Record<Expression['kind'], string>> = {
  string: 'a text',
  number: 'a number',
  keyword: 'this word',
};

function isOtherType(literal: Expression, type: ValueType): boolean {
  switch (type.kind) {
    case 'integer':
    case 'number':
      return literal.kind === 'string' || isBoolean(literal);
    case 'string':
      return literal.kind === 'number' || isBoolean(literal);
    case 'enum':
      return literal.kind === 'number' && type.values.every((value) => typeof value === 'string');
    case 'boolean':
      return literal.kind === 'string' || literal.kind === 'number';
    case 'any':
    case 'list':
    case 'map':
    case 'union':
      return false;
  }
}

function isBoolean(literal: Expression): boolean {
  return literal.kind === 'keyword' && typeof literal.value === 'boolean';
}

/** How a literal is written as the type that it is compared with. */
function plainText(literal: Expression, type: ValueType): string | undefined {
  if (literal.kind === 'number' && (type.kind === 'string' || type.kind === 'enum'))
    return `"${literal.value}"`;
  if (literal.kind !== 'string') return undefined;
  return isWrittenPlain(literal, type) ? literal.value : undefined;
}

function isWrittenPlain({ value }: StringLiteral, { kind }: ValueType): boolean {
  if (kind === 'boolean') return value === 'true' || value === 'false';
  return kind === 'integer' ? /^-?\d+$/.test(value) : kind === 'number' && /^-?\d+(?:\.\d+)?$/.test(value);
}
