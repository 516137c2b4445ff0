import { checkHover } from '../../support/checkHover.js';
import { orderSchema, promptWith } from '../../support/sources.js';

const schemas = { 'schemas/order_input.yaml': orderSchema };

describe('hover', () => {
  it('shows where a variable is declared and how often it is used', () => {
    checkHover(promptWith('Dear {{na█me}}, {{name}}!'), {
      text: '**name**\n\nDeclared in `variables`. Used 2 times in this prompt.',
      marked: promptWith('Dear {{«name»}}, {{name}}!'),
    });
  });

  it('shows type, description and default of a schema', () => {
    checkHover(
      promptWith('{{to█ne}}', 'input_schema: order_input\n'),
      {
        text: '**tone** `string` · optional\n\nDefault: `"friendly"`\n\nDeclared in the schema `order_input`. Used once in this prompt.',
      },
      schemas,
    );
  });

  it('shows the entry of a variable in its list', () => {
    checkHover(promptWith('{{name}}').replace('[name', '[na█me'), {
      text: '**name**\n\nDeclared in `variables`. Used once in this prompt.',
    });
  });

  it('shows a helper with its signature', () => {
    checkHover(promptWith('{{lo█okup items 0}}'), {
      text: [
        '```handlebars\n{{lookup value key}}\n```',
        'Gives the item of a list or map at a computed key.',
        '```handlebars\n{{lookup labels @index}}\n```',
        '- `value`: The list or map to look into.\n- `key`: The key or position, which may be computed.',
      ].join('\n\n'),
      marked: promptWith('{{«lookup» items 0}}'),
    });
  });

  it('shows a block parameter and a data variable', () => {
    checkHover(promptWith('{{#each items as |item|}}{{it█em}}{{/each}}'), {
      text: '**item**\n\nThe item of the loop around it.',
    });
    checkHover(promptWith('{{#each items}}{{@ind█ex}}{{/each}}'), {
      text: '**@index**\n\nPosition of the current item in `{{#each}}`, counted from 0.',
    });
  });

  it('shows the text of a partial', () => {
    checkHover(
      promptWith('{{> foo█ter}}', '').replace('  variables', '  partials: {footer: Bye}\n  variables'),
      {
        text: '**footer** · partial\n\n```handlebars\nBye\n```',
      },
    );
  });

  it('shows what a partial reads, and what its arguments are for', () => {
    const source = (call: string) =>
      promptWith(call).replace('  variables', '  partials: {sign: "{{a}}, {{b}}"}\n  variables');
    checkHover(source('{{> si█gn a=1}}'), {
      text: '**sign** · partial\n\n```handlebars\n{{a}}, {{b}}\n```\n\nReads `a`, `b`.',
    });
    checkHover(source('{{> sign a█=1}}'), {
      text: '**a**\n\nRead by the partial `sign`.',
      marked: source('{{> sign «a»=1}}'),
    });
    checkHover(source('{{> sign c█=1}}'), { text: '**c**\n\nNot read by the partial `sign`.' });
    checkHover(promptWith('{{#if name include█Zero=true}}{{/if}}'), {
      text: '**includeZero**\n\nWith `true`, the number 0 counts as true.',
    });
    checkHover(promptWith('{{#*inline "p"}}Hi {{x}}{{/inline}}{{> █p}}'), {
      text: '**p** · inline partial\n\n```handlebars\nHi {{x}}\n```\n\nReads `x`.',
    });
  });

  it('shows an example: one that is written down, else what the type looks like', () => {
    checkHover(
      promptWith('{{#each it█ems}}{{/each}}', 'input_schema: order_input\n'),
      {
        text: '**items** `list of map with title, price` · required\n\nExample: `[{"title": "…", "price": 1.5}]`\n\nDeclared in `variables` and in the schema `order_input`. Used once in this prompt.',
      },
      schemas,
    );
    checkHover('messages:\n- role: user\n  content: "{{na█me}}"\ntestData:\n- name: Bob\n', {
      text: '**name** · optional\n\nExample: `"Bob"`\n\nDeclared among the inputs of this file. Used once in this prompt.',
    });
  });

  it('shows a schema where it is named', () => {
    checkHover(
      promptWith('{{name}}', 'input_schema: order_█input\n'),
      {
        text: '**order\\_input** · schema\n\n- **customer** `string` · required – Who ordered.\n- **tone** `string` · optional – Default: `"friendly"`\n- **items** `list of map with title, price` · required – Example: `[{"title": "…", "price": 1.5}]`',
      },
      schemas,
    );
  });

  it('tells at a closing tag what it closes', () => {
    checkHover(promptWith('{{#each items}}\n{{#if name}}x{{/if}}\n{{/ea█ch}}'), {
      text: 'Closes `{{#each items}}` of line 5.',
      marked: promptWith('{{#each items}}\n{{#if name}}x{{/if}}\n«{{/each}}»'),
    });
  });

  it('masks a default that is a secret', () => {
    const key = ['sk', 'proj', 'aB3dE5fG7hJ9kL1mN3pQ5rS7'].join('-');
    const schema = orderSchema.replace('default: friendly', `default: ${key}`);
    checkHover(
      promptWith('{{to█ne}}', 'input_schema: order_input\n'),
      {
        text: `**tone** \`string\` · optional\n\nDefault: \`"sk-… ${key.length} characters"\`\n\nDeclared in the schema \`order_input\`. Used once in this prompt.`,
      },
      { 'schemas/order_input.yaml': schema },
    );
  });

  it('says nothing in plain text and in other files', () => {
    checkHover(promptWith('De█ar {{name}}'), undefined);
    checkHover('some: {{na█me}}\n', undefined);
  });

  it('finds the name behind escapes of JSON', () => {
    checkHover(
      '{"id": "a", "format": "text", "template": {"content": "\\"\\u00e9\\n{{na█me}}", "variables": ["name"]}}',
      {
        text: '**name**\n\nDeclared in `variables`. Used once in this prompt.',
        marked:
          '{"id": "a", "format": "text", "template": {"content": "\\"\\u00e9\\n{{«name»}}", "variables": ["name"]}}',
      },
    );
  });
});
