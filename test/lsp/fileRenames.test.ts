import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { withSession } from '../support/lspSession.js';
import { withFolder } from '../support/promptFolder.js';
import { orderSchema, promptWith } from '../support/sources.js';

describe('a file that is about to get another name', () => {
  it('takes along what is named like it', async () => {
    const files = {
      'prompts/a.yaml': promptWith('Hi', 'input_schema: order_input\n'),
      'prompts/a.inputs.yaml': 'inputs: {}\n',
      'schemas/order_input.yaml': orderSchema,
    };
    const capabilities = {
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['rename' as const] } },
    };
    await withFolder(files, async (folder) => {
      await withSession({ folders: [folder.uri], capabilities }, async (session) => {
        await session.openAt(folder.uriOf('prompts/a.yaml'), `${files['prompts/a.yaml']}█`);
        const rename = (from: string, to: string) =>
          session.request<WorkspaceEdit>('workspace/willRenameFiles', {
            files: [{ oldUri: folder.uriOf(from), newUri: folder.uriOf(to) }],
          });
        const schema = await rename('schemas/order_input.yaml', 'schemas/purchase.yaml');
        assert.deepEqual(
          Object.values(schema.changes ?? {}).map((edits) => edits.map(({ newText }) => newText)),
          [['purchase'], ['purchase']],
        );
        const prompt = await rename('prompts/a.yaml', 'prompts/b.yaml');
        assert.deepEqual(prompt.documentChanges?.at(-1), {
          kind: 'rename',
          oldUri: folder.uriOf('prompts/a.inputs.yaml'),
          newUri: folder.uriOf('prompts/b.inputs.yaml'),
          options: { overwrite: false },
        });
      });
    });
  });
});
