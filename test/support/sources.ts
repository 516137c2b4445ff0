/** A schema file for the tests of features: name it `schemas/order_input.yaml`. */
export const orderSchema = `version: 1.0.0
schemas:
- name: order_input
  description: An order.
  fields:
  - name: customer
    type: string
    description: Who ordered.
  - name: tone
    type: string
    required: false
    default: friendly
  - name: items
    type: list
    item_schema: order_item
- name: order_item
  fields:
  - name: title
    type: string
    description: What it is called.
  - name: price
    type: float
`;

/** A text prompt with this template; \`extra\` lines go to the end. */
export function promptWith(content: string, extra = ''): string {
  return `id: a
format: text
template:
  content: |
    ${content.replaceAll('\n', '\n    ')}
  variables: [name, items]
${extra}`;
}
