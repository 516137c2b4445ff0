import assert from 'node:assert/strict';
import { listPrompts } from '../../../server/src/protocol/index.js';
import { withSession } from '../../support/lspSession.js';
import { orderSchema } from '../../support/sources.js';
import { uriOf } from '../../support/workspaceOf.js';

describe('the list of prompts', () => {
  it('tells of each prompt what a tree shows', async () => {
    await withSession({}, async (session) => {
      const uri = uriOf('prompts/all.yaml');
      await session.open(uriOf('schemas/order_input.yaml'), orderSchema);
      await session.open(
        uri,
        `prompts:
- id: zeta
  format: text
  template: {content: "{{#if}}", variables: [a]}
- id: alpha
  version: 1.2.0
  format: chat
  status: active
  metadata: {description: Greets., tags: [one, two]}
  input_schema: order_input
  chat_template:
    messages:
    - role: user
      content: |-

        Hello {{customer}}{{tone}}{{items}}
`,
      );
      const [alpha, zeta] = await session.ask(listPrompts, null);
      assert.deepEqual(alpha, {
        uri,
        index: 1,
        id: 'alpha',
        family: 'prompt-manager',
        dialect: 'Prompt Manager',
        version: '1.2.0',
        format: 'chat',
        status: 'active',
        description: 'Greets.',
        category: null,
        tags: ['one', 'two'],
        range: alpha?.range,
        kind: 'collection',
        variables: [
          {
            name: 'customer',
            type: 'string',
            required: true,
            description: 'Who ordered.',
            range: alpha?.variables[0]?.range,
          },
          {
            name: 'tone',
            type: 'string',
            required: false,
            description: null,
            range: alpha?.variables[0]?.range,
          },
          {
            name: 'items',
            type: 'list of map with title, price',
            required: true,
            description: null,
            range: alpha?.variables[0]?.range,
          },
        ],
        parts: [
          {
            kind: 'message',
            label: 'user',
            preview: 'Hello {{customer}}{{tone}}{{items}}',
            range: alpha?.parts[0]?.range,
          },
        ],
        errors: 0,
        warnings: 0,
        firstProblem: null,
        changed: null,
        versions: [],
        labels: [],
      });
      assert.equal(alpha.range.start.line, 4);
      assert.equal(alpha.parts[0]?.range.start.line, 13);
      assert.equal(zeta?.index, 0);
      assert.ok(zeta.errors > 0);
      assert.equal(zeta.firstProblem?.line, 3);
    });
  });
});
