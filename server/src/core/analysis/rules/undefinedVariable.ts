import { fieldsOfType, type ValueType } from '../../schema/index.js';
import { nearest } from '../../text/index.js';
import type { PathSegment } from '../../handlebars/index.js';
import type { VariableUse } from '../promptAnalysis.js';
import type { PromptRule } from '../rule.js';
import { changeTo } from '../templateEdits.js';
import { isForgottenAt } from './indexWithoutAt.js';

/** A path asks a value for a field that its schema does not have: it prints nothing. */
export const undefinedVariable: PromptRule = {
  of: 'prompt',
  code: 'undefined-variable',
  severity: 'warning',
  example: {
    bad: `id: example
format: text
template:
  content: Ship it to {{address.«ctiy»}}.
  variables: [address]
input_schema: order
`,
    fixed: `id: example
format: text
template:
  content: Ship it to {{address.city}}.
  variables: [address]
input_schema: order
`,
    others: {
      'prompts/schemas/order.yaml': `schemas:
  - name: order
    fields:
      - {name: address, type: dict, nested_schema: address}
  - name: address
    fields:
      - {name: street, type: string}
      - {name: city, type: string}
`,
    },
  },
  *check({ uses, declarations }) {
    for (const use of uses) {
      const wrong = missingSegment(use);
      if (!wrong || use.broken || isForgottenAt(use)) continue;
      const { segment, owner } = wrong;
      // A variable of the prompt that is out of reach has a rule of its own.
      if (use.resolves.kind === 'noField' && declarations.has(segment.name)) continue;
      const guess = nearest(
        segment.name,
        fieldsOfType(owner).map(({ name }) => name),
      );
      yield {
        span: use.site.map.toFileSpan(segment.span),
        message: `'${segment.name}' prints nothing: ${describe(owner)}.${guess === undefined ? '' : ` Did you mean '${guess}'?`}`,
        fixes: guess === undefined ? [] : [changeTo(use.site, segment.span, guess)],
      };
    }
  },
};

function missingSegment(use: VariableUse): { segment: PathSegment; owner: ValueType } | undefined {
  if (use.resolves.kind !== 'noField') return use.missing;
  const [segment] = use.path.segments;
  return segment && { segment, owner: use.resolves.owner };
}

function describe(owner: ValueType): string {
  switch (owner.kind) {
    case 'map':
      return owner.fields.length === 0
        ? 'the map has no fields'
        : `the map has the fields ${owner.fields.map(({ name }) => `'${name}'`).join(', ')}`;
    case 'list':
      return "a list has no fields, only 'length' and positions such as '[0]'";
    case 'integer':
      return 'an integer has no fields';
    case 'enum':
    case 'any':
    case 'union':
      return 'the value has no fields';
    case 'string':
    case 'number':
    case 'boolean':
      return `a ${owner.kind} has no fields`;
  }
}
