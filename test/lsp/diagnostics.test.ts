import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  ProgressType,
  type DocumentDiagnosticReport,
  type PublishDiagnosticsParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { type LspSession, pullingClient, withSession } from '../support/lspSession.js';
import { promptWith } from '../support/sources.js';
import { uriOf } from '../support/workspaceOf.js';

const uri = uriOf('prompts/a.yaml');
const good = promptWith('{{name}} {{items}}');
const bad = promptWith('{{name}} {{items}} {{nmae}}');

describe('diagnostics that the server pushes', () => {
  it('come after opening and after typing, and go when the file is closed', async () => {
    await withSession({}, async (session) => {
      const first = published(session);
      await session.open(uri, bad);
      assert.deepEqual(await first, { uri, version: 1, codes: ['undeclared-variable'] });

      const second = published(session);
      await session.edit(uri, '{{nmae}}', '{{name}}');
      assert.deepEqual(await second, { uri, version: 2, codes: [] });

      const third = published(session);
      await session.edit(uri, '{{items}}', '{{items');
      assert.deepEqual((await third).codes, ['unclosed-tag']);

      const last = published(session);
      await session.closeFile(uri);
      assert.deepEqual(await last, { uri, version: undefined, codes: [] });
    });
  });

  it('say of an open file also that all is well', async () => {
    await withSession({}, async (session) => {
      const first = published(session);
      await session.open(uri, good);
      assert.deepEqual(await first, { uri, version: 1, codes: [] });
    });
  });

  it('are not sent to a client that pulls', async () => {
    await withSession({ capabilities: pullingClient }, async (session) => {
      await session.open(uri, bad);
      await pull(session);
      assert.ok(
        session.notifications.received.every(({ method }) => method !== 'textDocument/publishDiagnostics'),
      );
    });
  });
});

describe('diagnostics that the client pulls', () => {
  it('are those of the newest text, or unchanged', async () => {
    await withSession({ capabilities: pullingClient }, async (session) => {
      await session.open(uri, bad);
      const first = await pull(session);
      assert.ok(first.kind === 'full');
      assert.deepEqual(
        first.items.map(({ code }) => code),
        ['undeclared-variable'],
      );
      const again = await pull(session, first.resultId);
      assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
      await session.edit(uri, '{{nmae}}', '');
      const last = await pull(session, first.resultId);
      assert.ok(last.kind === 'full');
      assert.deepEqual(last.items, []);
    });
  });

  it('are there for the whole workspace, and end for files that are gone', async () => {
    await withSession({ capabilities: pullingClient }, async (session) => {
      const [other, clean] = [uriOf('prompts/b.yaml'), uriOf('prompts/c.yaml')];
      await session.open(uri, bad);
      await session.open(other, bad.replace('id: a', 'id: b'));
      await session.open(clean, good.replace('id: a', 'id: c'));
      const first = await pullAll(session, []);
      assert.deepEqual(counts(first), [
        [uri, 1],
        [other, 1],
      ]);
      await session.closeFile(other);
      const second = await pullAll(session, known(first));
      assert.deepEqual(counts(second), [[other, 0]]);
    });
  });

  it('of the whole workspace are told anew when something changes, not before', async () => {
    await withSession({ capabilities: pullingClient }, async (session) => {
      await session.open(uri, bad);
      let isAnswered = false;
      const waiting = pullAll(session, known(await pullAll(session, []))).finally(() => (isAnswered = true));
      await pull(session);
      assert.equal(isAnswered, false);
      await session.edit(uri, '{{nmae}}', '{{nmae}} {{nmea}}');
      assert.deepEqual(counts(await waiting), [[uri, 2]]);
    });
  });

  it('of the whole workspace end when the client does not want them any more', async () => {
    await withSession({ capabilities: pullingClient }, async (session) => {
      await session.open(uri, bad);
      const previousResultIds = known(await pullAll(session, []));
      const token = new CancellationTokenSource();
      const waiting = session.client.sendRequest('workspace/diagnostic', { previousResultIds }, token.token);
      token.cancel();
      await assert.rejects(waiting, /cancelled/);
    });
  });

  it('of many files come in parts, to a client that takes them', async () => {
    await withSession({ capabilities: pullingClient }, async (session) => {
      const uris = Array.from({ length: 300 }, (_, i) => uriOf(`prompts/p${i}.yaml`));
      for (const [i, one] of uris.entries()) await session.open(one, bad.replace('id: a', `id: p${i}`));
      const told: string[] = [];
      const partialResultToken = 'parts';
      session.client.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), partialResultToken, (part) => {
        told.push(...part.items.map((item) => item.uri));
      });
      const last: WorkspaceDiagnosticReport = await session.request('workspace/diagnostic', {
        previousResultIds: [],
        partialResultToken,
      });
      assert.ok(told.length > 0);
      assert.deepEqual([...told, ...last.items.map((item) => item.uri)].sort(), [...uris].sort());
    });
  });

  it('follow a .promptmanager.yaml while it is typed', async () => {
    await withSession({ capabilities: pullingClient }, async (session) => {
      await session.open(uri, bad);
      const before = await codes(session);
      assert.equal(before.length, 1);
      const refreshed = session.notifications.next('workspace/diagnostic/refresh');
      const configuration = uriOf('.promptmanager.yaml');
      await session.open(configuration, `rules: { ${String(before[0])}: off }\n`);
      await refreshed;
      assert.deepEqual(await codes(session), []);
      await session.edit(configuration, 'off', 'hint');
      assert.deepEqual(await codes(session), before);
    });
  });

  it('follow severities and readers of the settings', async () => {
    let severity = {};
    const capabilities = { ...pullingClient, workspace: { ...pullingClient.workspace, configuration: true } };
    await withSession({ capabilities, settings: () => ({ diagnostics: { severity } }) }, async (session) => {
      await session.open(uri, bad);
      const [code] = await codes(session);
      severity = { [String(code)]: 'off' };
      const refreshed = session.notifications.next('workspace/diagnostic/refresh');
      await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await refreshed;
      assert.deepEqual(await codes(session), []);
    });
  });

  it('follow the settings, and the client is asked to pull again', async () => {
    const secret = ['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_');
    let enabled = true;
    const capabilities = { ...pullingClient, workspace: { ...pullingClient.workspace, configuration: true } };
    await withSession({ capabilities, settings: () => ({ secrets: { enabled } }) }, async (session) => {
      await session.open(uri, good.replace('{{name}}', `{{name}} ${secret}`));
      assert.deepEqual(await codes(session), ['secret-in-prompt']);
      enabled = false;
      const refreshed = session.notifications.next('workspace/diagnostic/refresh');
      await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await refreshed;
      assert.deepEqual(await codes(session), []);
    });
  });
});

async function published(
  session: LspSession,
): Promise<{ uri: string; version: number | undefined; codes: unknown[] }> {
  const params = await session.notifications.next('textDocument/publishDiagnostics');
  const { uri: of, version, diagnostics } = params as PublishDiagnosticsParams;
  return { uri: of, version, codes: diagnostics.map(({ code }) => code) };
}

function pull(session: LspSession, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return session.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
}

function pullAll(
  session: LspSession,
  previousResultIds: readonly object[],
): Promise<WorkspaceDiagnosticReport> {
  return session.request('workspace/diagnostic', { previousResultIds });
}

/** What a client knows after a report. */
function known({ items }: WorkspaceDiagnosticReport): { uri: string; value: string }[] {
  return items.map(({ uri: of, resultId }) => ({ uri: of, value: resultId ?? '' }));
}

/** Each file with how many problems it has. */
function counts({ items }: WorkspaceDiagnosticReport): unknown[] {
  return items.map((item) => [item.uri, item.kind === 'full' ? item.items.length : item.kind]);
}

async function codes(session: LspSession): Promise<unknown[]> {
  const report = await pull(session);
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
}
