import assert from 'node:assert/strict';
import { checkRename, renamedFiles } from '../../support/checkRename.js';
import { placeAt } from '../../support/placeAt.js';
import { orderSchema, promptWith } from '../../support/sources.js';

describe('rename with saved inputs', () => {
  it('follows the saved inputs of the prompt, to the fields of their values', () => {
    const others = {
      'schemas/order_input.yaml': orderSchema,
      'prompts/a.inputs.yaml': `# Asked for by sales.
inputs:
  plain: {name: Ann, items: [{title: Pen, price: 1.5}]}
  quoted:
    "name": Bob
    items:
      - price: 3 # each
        name: no field of an item
`,
      'prompts/b.inputs.yaml': 'inputs: {one: {name: Cy}}\n',
    };
    const saved = others['prompts/a.inputs.yaml'];
    const source = (content: string) => promptWith(content, 'input_schema: order_input\n');
    checkRename(source('{{na█me}}'), 'who', source('{{who}}').replace('[name', '[who'), {
      others,
      changed: { 'prompts/a.inputs.yaml': saved.replace('{name:', '{who:').replace('"name"', '"who"') },
    });
    checkRename(
      source('{{#each items}}{{pri█ce}}{{/each}}'),
      'cost',
      source('{{#each items}}{{cost}}{{/each}}'),
      {
        others,
        changed: {
          'schemas/order_input.yaml': orderSchema.replace('name: price', 'name: cost'),
          'prompts/a.inputs.yaml': saved.replaceAll('price:', 'cost:'),
        },
      },
    );
  });

  it('follows values that may be of several types', () => {
    const schema = (name: string) => `---
input:
  schema:
    type: object
    properties:
      who:
        anyOf:
          - {type: object, properties: {firm: {type: string}, name: {type: string}}}
          - {type: object, properties: {${name}: {type: string}, name: {type: string}}}
          - {type: array, items: {type: object, properties: {id: {type: string}}}}
---
`;
    const saved = (name: string) => `inputs:
  a: {who: {firm: A, name: B}}
  b: {who: {${name}: A, name: B}}
  c: {who: [{id: A}]}
`;
    checkRename(`${schema('age')}{{who.a█ge}}\n`, 'years', `${schema('years')}{{who.years}}\n`, {
      others: { 'prompts/a.inputs.yaml': saved('age') },
      changed: { 'prompts/a.inputs.yaml': saved('years') },
    });
  });

  it('starts in saved inputs as well', () => {
    const prompt = promptWith('{{name}}', 'input_schema: order_input\n');
    const others = { 'schemas/order_input.yaml': orderSchema, 'prompts/a.yaml': prompt };
    const place = placeAt('inputs: {one: {na█me: Ann, tone: warm}}\n', others);
    assert.deepEqual(
      [...renamedFiles(place, 'who').values()],
      [
        prompt.replace('[name', '[who').replace('{{name}}', '{{who}}'),
        'inputs: {one: {who: Ann, tone: warm}}\n',
      ],
    );
  });
});
