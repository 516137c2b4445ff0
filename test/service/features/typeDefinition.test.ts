import { checkTypeDefinition } from '../../support/checkTypeDefinition.js';
import { orderSchema, promptWith } from '../../support/sources.js';

describe('type definition', () => {
  const source = (content: string) => promptWith(content, 'input_schema: order_input\n');
  const itemSchema = orderSchema.replace('name: order_item', 'name: «order_item»');

  it('leads from a simple variable to its field', () => {
    checkTypeDefinition(source('{{to█ne}}'), orderSchema.replace('name: tone', 'name: «tone»'));
  });

  it('leads from a list to the schema of its items', () => {
    checkTypeDefinition(source('{{#each it█ems}}{{/each}}'), itemSchema);
    checkTypeDefinition(source('').replace('name, items]', 'name, it█ems]'), itemSchema);
  });

  it('leads from an item to its schema, and from a part of it to the field', () => {
    checkTypeDefinition(source('{{#each items as |item|}}{{it█em.title}}{{/each}}'), itemSchema);
    checkTypeDefinition(source('{{#each items}}{{th█is}}{{/each}}'), itemSchema);
    checkTypeDefinition(
      source('{{#each items as |item|}}{{item.tit█le}}{{/each}}'),
      orderSchema.replace('name: title', 'name: «title»'),
    );
    checkTypeDefinition(
      source('{{#each items}}{{pri█ce}}{{/each}}'),
      orderSchema.replace('name: price', 'name: «price»'),
    );
  });

  it('leads nowhere from what no schema declares', () => {
    checkTypeDefinition(source('{{na█me}}'), orderSchema);
    checkTypeDefinition(source('{{#ea█ch items}}{{/each}}'), orderSchema);
    checkTypeDefinition(source('{{@in█dex}} {{> a}}'), orderSchema);
    checkTypeDefinition(source('Hel█lo'), orderSchema);
  });
});
