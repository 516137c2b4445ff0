import { checkLinks } from '../../support/checkLinks.js';
import { orderSchema, promptWith } from '../../support/sources.js';

describe('document links', () => {
  it('lead from the calls of partials to their names', () => {
    checkLinks(
      promptWith('{{> «footer»}} {{#> «"footer"»}}{{/footer}} {{> gone}} {{> (lookup items 0)}}').replace(
        '  variables',
        '  partials:\n    footer: Bye\n  variables',
      ),
      [
        ['prompts/a.yaml', 'footer: Bye'],
        ['prompts/a.yaml', 'footer: Bye'],
      ],
    );
  });

  it('lead from the names of schemas to their declarations', () => {
    checkLinks(
      promptWith('{{name}}', 'input_schema: «order_input»\noutput_schema: «order_item»\n'),
      [
        ['schemas/order_input.yaml', 'order_input\n'],
        ['schemas/order_input.yaml', 'order_item\n  fields'],
      ],
      { 'schemas/order_input.yaml': orderSchema },
    );
  });

  it('lead from a schema to those that it names', () => {
    checkLinks(orderSchema.replace('item_schema: order_item', 'item_schema: «order_item»'), [
      ['prompts/a.yaml', 'order_item\n  fields'],
    ]);
  });

  it('are none for what is not known', () => {
    checkLinks(promptWith('{{> footer}}', 'input_schema: order_input\n'), []);
  });
});
