import { checkDefinition } from '../../support/checkDefinition.js';
import { orderSchema, promptWith } from '../../support/sources.js';

const schemas = { 'schemas/order_input.yaml': orderSchema };

describe('definition', () => {
  it('leads from a use to the entry of the variable', () => {
    checkDefinition(promptWith('{{na█me}}'), {
      'prompts/a.yaml': promptWith('{{name}}').replace('[name', '[«name»'),
    });
  });

  it('leads on to the field of the schema', () => {
    checkDefinition(
      promptWith('{{to█ne}}', 'input_schema: order_input\n'),
      { 'schemas/order_input.yaml': orderSchema.replace('name: tone', 'name: «tone»') },
      schemas,
    );
  });

  it('leads from a reference to the schema', () => {
    checkDefinition(
      promptWith('{{name}}', 'input_schema: order█_input\n'),
      { 'schemas/order_input.yaml': orderSchema.replace('name: order_input', 'name: «order_input»') },
      schemas,
    );
  });

  it('leads from the call of a partial to its name', () => {
    const source = (mark: string, name: string) =>
      promptWith(`{{> foo${mark}ter}}`).replace('  variables', `  partials: {${name}: Bye}\n  variables`);
    checkDefinition(source('█', 'footer'), { 'prompts/a.yaml': source('', '«footer»') });
  });

  it('leads from a block parameter to where it is given', () => {
    checkDefinition(promptWith('{{#each items as |item|}}{{it█em}}{{/each}}'), {
      'prompts/a.yaml': promptWith('{{#each items as |«item»|}}{{item}}{{/each}}'),
    });
  });

  it('knows nothing of helpers and undeclared names', () => {
    checkDefinition(promptWith('{{#e█ach items}}{{/each}}'), {});
    checkDefinition(promptWith('{{oth█er}}'), {});
  });

  it('leads from a name in saved inputs to its declarations', () => {
    const prompt = promptWith('{{name}} {{tone}}', 'input_schema: order_input\n');
    const others = { ...schemas, 'prompts/a.yaml': prompt };
    checkDefinition(
      'inputs:\n  one:\n    na█me: Ann\n',
      { 'prompts/a.yaml': prompt.replace('[name', '[«name»') },
      others,
    );
    checkDefinition(
      'inputs:\n  one:\n    items:\n      - tit█le: Pen\n',
      { 'schemas/order_input.yaml': orderSchema.replace('name: title', 'name: «title»') },
      others,
    );
  });
});
