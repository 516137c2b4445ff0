import assert from 'node:assert/strict';
import { checkSecrets, planImport, showHealth } from '../../../server/src/protocol/index.js';
import { withFolder } from '../../support/promptFolder.js';
import { withSession, type LspSession } from '../../support/lspSession.js';
import { bundleRenderWorker } from '../../support/renderWorker.js';

const prompt = (id: string, content = 'Hello') =>
  `id: ${id}\nversion: 1.0.0\nformat: text\ntemplate: {content: "${content}"}\n`;
const collection = `prompts:
  - {id: one, version: 1.0.0, format: text, template: {content: One}}
  - {id: two, version: 1.0.0, format: text, template: {content: Two}}
`;

describe('acts on the whole workspace', () => {
  let worker: Awaited<ReturnType<typeof bundleRenderWorker>>;
  before(async () => {
    worker = await bundleRenderWorker();
  });
  after(() => worker.remove());

  it('plan a file for each prompt of a collection, known or not', () =>
    within({ 'all.yaml': collection }, async (session, uriOf) => {
      for (const text of [null, collection]) {
        const uri = text === null ? uriOf('all.yaml') : 'file:///elsewhere/all.yaml';
        const plan = await session.ask(planImport, { uri, text });
        assert.ok(plan.kind === 'planned', JSON.stringify(plan));
        assert.deepEqual(
          plan.files.map(({ id }) => id),
          ['one', 'two'],
        );
        assert.match(plan.files[0]?.text ?? '', /content: One/);
      }
      const nothing = await session.ask(planImport, { uri: 'file:///x.yaml', text: 'a: 1' });
      assert.equal(nothing.kind, 'refused');
    }));

  it('tell whether each part works', () =>
    within({ 'a.yaml': prompt('a'), 'b.yaml': prompt('a') }, async (session) => {
      const checks = await session.ask(showHealth, null);
      assert.deepEqual(
        checks.map(({ name, status }) => [name, status]),
        [
          ['server', 'ok'],
          ['renderer', 'ok'],
          ['prompts', 'ok'],
          ['ids', 'warning'],
          ['metrics', 'ok'],
        ],
      );
      assert.match(checks[3]?.message ?? '', /'a' names more than one prompt/);
    }));

  it('find secrets in all files, masked, also when the setting is off', () => {
    const secret = ['AKIA', 'IOSFODNN7', 'ABCDEFG'].join('');
    const settings = { secrets: { enabled: false } };
    return within(
      { 'a.yaml': prompt('a', `Use ${secret}`), 'b.yaml': prompt('b') },
      async (session, uriOf) => {
        const { files, secrets } = await session.ask(checkSecrets, null);
        assert.equal(files, 2);
        assert.deepEqual(
          secrets.map(({ uri, range }) => [uri, range.start.line]),
          [[uriOf('a.yaml'), 3]],
        );
        assert.ok(!JSON.stringify(secrets).includes(secret));
      },
      settings,
    );
  });

  async function within(
    files: Readonly<Record<string, string>>,
    test: (session: LspSession, uriOf: (name: string) => string) => Promise<void>,
    settings: unknown = {},
  ): Promise<void> {
    await withFolder(files, (folder) =>
      withSession(
        { folders: [folder.uri], initializationOptions: { settings }, workerFile: worker.workerFile },
        (session) => test(session, (name) => folder.uriOf(name)),
      ),
    );
  }
});
