import assert from 'node:assert/strict';
import type { CompletionItem, DocumentDiagnosticReport, Hover } from 'vscode-languageserver/node';
import { pullingClient, withSession } from '../support/lspSession.js';
import { withFolder } from '../support/promptFolder.js';
import { orderSchema, promptWith } from '../support/sources.js';
import { uriOf as testUri } from '../support/workspaceOf.js';

/** What any client may do, whatever it can. */
describe('a client', () => {
  const files = { 'schemas/order_input.yaml': orderSchema };
  const prompt = (content: string) => promptWith(content, 'input_schema: order_input\n');

  it('that asks at once is answered with what the other files of its folder say', async () => {
    await withFolder(files, async (folder) => {
      await withSession({ folders: [folder.uri], capabilities: pullingClient }, async (session) => {
        const params = await session.openAt(
          folder.uriOf('prompts/a.yaml'),
          prompt('{{to█ne}} {{name}} {{items}}'),
        );
        const hover = await session.request<Hover>('textDocument/hover', params);
        assert.match(JSON.stringify(hover.contents), /Default: `.*friendly/);
      });
      await withSession({ folders: [folder.uri], capabilities: pullingClient }, async (session) => {
        const params = await session.openAt(folder.uriOf('prompts/a.yaml'), prompt('{{tone}} {{customer}}█'));
        const report = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', params);
        assert.ok(report.kind === 'full');
        assert.ok(!report.items.some(({ code }) => code === 'schema-reference-missing'));
      });
    });
  });

  it('that names only a root has that as its folder', async () => {
    await withFolder(files, async (folder) => {
      await withSession({ rootUri: folder.uri }, async (session) => {
        const params = await session.openAt(folder.uriOf('prompts/a.yaml'), prompt('{{█}}'));
        const items = await session.request<CompletionItem[]>('textDocument/completion', params);
        assert.ok(items.some(({ label }) => label === 'customer'));
      });
    });
  });

  it('is offered keys and values in YAML, as snippets only where it takes them', async () => {
    for (const snippetSupport of [true, false]) {
      const capabilities = { textDocument: { completion: { completionItem: { snippetSupport } } } };
      await withFolder({}, async (folder) => {
        await withSession({ folders: [folder.uri], capabilities }, async (session) => {
          const uri = folder.uriOf('prompts/a.yaml');
          const params = await session.openAt(uri, 'id: a\nformat: text\nsta█\n');
          const items = await session.request<CompletionItem[]>('textDocument/completion', params);
          const status = items.find(({ label }) => label === 'status');
          assert.deepEqual(status?.textEdit, {
            range: { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } },
            newText: snippetSupport ? 'status: ${1|draft,active,deprecated,archived|}' : 'status: ',
          });
          await session.edit(uri, 'sta', 'status: ');
          const behind = { ...params, position: { line: 2, character: 'status: '.length } };
          const values = await session.request<CompletionItem[]>('textDocument/completion', behind);
          assert.deepEqual(
            values.map(({ label }) => label),
            ['draft', 'active', 'deprecated', 'archived'],
          );
        });
      });
    }
  });

  it('is offered keys where a prompt has just been begun', async () => {
    await withSession({}, async (session) => {
      const labels = async (path: string, source: string) => {
        const params = await session.openAt(testUri(path), source);
        const items = await session.request<CompletionItem[] | null>('textDocument/completion', params);
        return items?.map(({ label }) => label).slice(0, 3);
      };
      assert.deepEqual(await labels('prompts/empty.yaml', '█'), ['id', 'version', 'uid']);
      assert.deepEqual(await labels('prompts/word.yaml', 'i█'), ['id', 'version', 'uid']);
      assert.deepEqual(await labels('prompts/key.yaml', 'id: a\n█'), ['version', 'uid', 'format']);
      assert.deepEqual(await labels('prompts/a.json', '{"█"}'), ['id', 'version', 'uid']);
      assert.deepEqual(await labels('any/a.prompt.yml', '█'), ['name', 'description', 'model']);
      assert.deepEqual(await labels('.promptmanager.yaml', '█'), ['readers', 'targets', 'dialects']);
      assert.deepEqual(await labels('any/a.inputs.yaml', '█'), ['inputs']);
      assert.equal(await labels('prompts/compose.yaml', 'services: {}\n█'), undefined);
      assert.equal(await labels('other/empty.yaml', '█'), undefined);
    });
  });

  it('may open a prompt that was never saved, whatever it is written in', async () => {
    await withSession({}, async (session) => {
      const texts = [
        promptWith('😀 {{na█me}}').replaceAll('\n', '\r\n'),
        '{"id": "a", "format": "text", "template": {"content": "{{na█me}}", "variables": ["name"]}}',
        '---\nmodel: some/model\ninput:\n  schema:\n    name: string\n---\nHi {{na█me}}\n',
      ];
      for (const [index, text] of texts.entries()) {
        const params = await session.openAt(`untitled:Untitled-${index}`, text);
        const hover = await session.request<Hover>('textDocument/hover', params);
        assert.match(JSON.stringify(hover.contents), /\*\*name\*\*/, text);
        assert.ok(hover.range);
        assert.deepEqual(hover.range.end.character - hover.range.start.character, 4);
      }
      const other = await session.openAt('untitled:Untitled-9', 'Some words: and m█ore.\n');
      assert.equal(await session.request('textDocument/hover', other), null);
    });
  });
});
