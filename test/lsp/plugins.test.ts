import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import {
  promptPayload,
  registeredPlugins,
  renderForPlugin,
  trustGranted,
  validateForPlugin,
  type ForPluginParams,
  type PayloadAnswer,
} from '../../server/src/protocol/index.js';
import { pullingClient, withSession, type LspSession } from '../support/lspSession.js';
import { promptWith } from '../support/sources.js';

describe('the plugins of a workspace', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'workspace-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('make payloads: modules that the settings name, and packages by their keyword', async () => {
    write('plugins/shout.mjs', shout);
    write('package.json', JSON.stringify({ devDependencies: { quiet: '1' } }));
    write('node_modules/quiet/package.json', JSON.stringify({ keywords: ['prompt-manager-plugin'] }));
    write(
      'node_modules/quiet/index.js',
      "module.exports = { name: 'quiet', version: '1', takes: 'templates', validateCompatibility: () => [], renderForFramework: () => { throw new Error('hush'); } };",
    );
    await inWorkspace(
      { trusted: true, modules: [{ module: './plugins/shout.mjs', config: { mark: '?' } }] },
      async (session) => {
        const payload = await payloadFor(session, 'shout');
        assert.deepEqual(payload.targets.slice(-2), ['shout', 'quiet']);
        assert.deepEqual([payload.target, payload.text], ['shout', 'DEAR {{NAME}}?\n']);
        const quiet = await payloadFor(session, 'quiet');
        assert.deepEqual(quiet.problems, ["The plugin 'quiet' failed with this prompt."]);
      },
    );
  });

  it('say as targets what they would not take', async () => {
    write('plugins/shout.mjs', shout);
    const options = { trusted: true, modules: ['./plugins/shout.mjs'], targets: ['shout'] };
    await inWorkspace(options, async (session) => {
      await payloadFor(session, 'shout');
      assert.deepEqual(await targetProblems(session), ["'shout' wants no question."]);
    });
  });

  it('are told of when they cannot be loaded, and the others work', async () => {
    write('plugins/shout.mjs', shout);
    const modules = ['./plugins/gone.mjs', './plugins/shout.mjs'];
    await inWorkspace({ trusted: true, modules }, async (session) => {
      const payload = await payloadFor(session, 'shout');
      assert.equal(payload.target, 'shout');
      const [shown] = session.notifications.received.filter(({ method }) => method === 'window/showMessage');
      assert.match(JSON.stringify(shown?.params), /plugin module '\.\/plugins\/gone\.mjs' cannot be loaded/);
    });
  });

  it('are not run before the user trusts the workspace', async () => {
    const ran = path.join(folder, 'ran');
    write(
      'plugins/shout.mjs',
      `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(ran)}, '');\n${shout}`,
    );
    for (const trusted of [false, undefined]) {
      await inWorkspace({ trusted, modules: ['./plugins/shout.mjs'] }, async (session) => {
        const payload = await payloadFor(session, 'shout');
        assert.equal(payload.targets.includes('shout'), false);
        assert.equal(existsSync(ran), false);
      });
    }
    await inWorkspace({ trusted: false, modules: ['./plugins/shout.mjs'] }, async (session) => {
      await session.client.sendNotification(trustGranted.method, null);
      assert.equal((await payloadFor(session, 'shout')).target, 'shout');
      assert.ok(existsSync(ran));
    });
  });

  describe('of the client, which other extensions have registered', () => {
    const registered = [{ name: 'whisper', version: '1.0.0', takes: 'templates' }] as const;

    it('make payloads and say as targets what they would not take', async () => {
      await inWorkspace({ trusted: false, modules: [], targets: ['whisper'] }, async (session) => {
        const asked: string[] = [];
        session.client.onRequest(validateForPlugin.method, ({ plugin, prompt }: ForPluginParams) => {
          asked.push(`${plugin} ${prompt.messages[0]?.content ?? ''}`);
          const place = { kind: 'message', index: 0 };
          return { kind: 'said', problems: [{ code: 'x', severity: 'error', message: 'Too loud.', place }] };
        });
        session.client.onRequest(renderForPlugin.method, ({ prompt }: ForPluginParams) => ({
          kind: 'made',
          text: prompt.messages.map(({ content }) => content.toLowerCase()).join(),
        }));
        await session.client.sendNotification(registeredPlugins.method, { plugins: registered });
        const payload = await payloadFor(session, 'whisper');
        assert.deepEqual(
          [payload.targets.at(-1), payload.target, payload.text, payload.problems],
          ['whisper', 'whisper', 'dear {{name}}?\n', ['Too loud.']],
        );
        assert.deepEqual(await targetProblems(session), ['Too loud.']);
        assert.deepEqual(asked, ['whisper Dear {{name}}?\n']);
      });
    });

    it('have the prompts checked again when they have answered', async () => {
      await inWorkspace({ trusted: false, modules: [], targets: ['whisper'] }, async (session) => {
        session.client.onRequest(validateForPlugin.method, () => ({ kind: 'said', problems: 'nonsense' }));
        await session.client.sendNotification(registeredPlugins.method, { plugins: registered });
        let said: readonly string[] = [];
        while (said.length === 0) {
          const refreshed = session.notifications.next('workspace/diagnostic/refresh');
          said = await targetProblems(session);
          if (said.length === 0) await refreshed;
        }
        assert.match(said.join(), /'whisper' .* answers with no list/);
        await session.client.sendNotification(registeredPlugins.method, { plugins: [] });
        assert.equal((await payloadFor(session, 'whisper')).targets.includes('whisper'), false);
        assert.deepEqual(await targetProblems(session), []);
      });
    });

    it('fail alone when the client does not answer', async () => {
      await inWorkspace({ trusted: false, modules: [] }, async (session) => {
        await session.client.sendNotification(registeredPlugins.method, { plugins: registered });
        const { text, problems } = await payloadFor(session, 'whisper');
        assert.equal(text, '');
        assert.match(problems.join(), /'whisper' cannot tell whether it takes this prompt/);
      });
    });
  });

  interface Options {
    readonly trusted: boolean | undefined;
    readonly modules: readonly unknown[];
    readonly targets?: readonly string[];
  }

  async function inWorkspace(
    { trusted, modules, targets = [] }: Options,
    test: (session: LspSession) => Promise<void>,
  ): Promise<void> {
    const settings = { plugins: modules, targets };
    const session = {
      folders: [pathToFileURL(folder).href],
      capabilities: pullingClient,
      initializationOptions: { settings, trusted },
    };
    await withSession(session, async (started) => {
      await started.open(uri(), promptWith('Dear {{name}}?'));
      await test(started);
    });
  }

  async function payloadFor(session: LspSession, target: string): Promise<PayloadAnswer> {
    const payload = await session.ask(promptPayload, { uri: uri(), index: 0, values: {}, target });
    assert.ok(payload);
    return payload;
  }

  async function targetProblems(session: LspSession): Promise<readonly string[]> {
    const report = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: uri() },
    });
    const items: PublishDiagnosticsParams['diagnostics'] = report.kind === 'full' ? report.items : [];
    return items
      .filter(({ code }) => code === 'target-plugin')
      .map(({ message }) => (typeof message === 'string' ? message : message.value));
  }

  function uri(): string {
    return pathToFileURL(path.join(folder, 'prompts', 'a.yaml')).href;
  }

  function write(file: string, text: string): void {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
});

const shout = `let mark = '!';
export default {
  name: 'shout',
  version: '1.0.0',
  takes: 'templates',
  initialize: (config) => { mark = config.mark ?? mark; },
  renderForFramework: ({ messages: [{ content }] }) => content.toUpperCase().replace('?', mark),
  validateCompatibility: ({ messages: [{ content }] }) => content.includes('?')
    ? [{ code: 'x', severity: 'error', message: "'shout' wants no question.", place: { kind: 'message', index: 0 } }]
    : [],
};
`;
