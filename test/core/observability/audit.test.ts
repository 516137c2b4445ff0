import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  auditObserver,
  sealedLine,
  verifyAuditLog,
  type AuditEnd,
  type AuditEntry,
  type PromptManager,
  type UnsealedEvent,
} from '../../../server/src/core/index.js';
import { sha256 } from '../../../server/src/node/index.js';
import { memoryManager } from '../../support/memoryManager.js';

const greeting = { id: 'a', format: 'text', template: { content: 'Hi {{name}}', variables: ['name'] } };
const secret = ['sk', 'live', 'abcd1234efgh5678ijkl9012'].join('_');

describe('auditObserver', () => {
  it('tells who did what to which prompt', async () => {
    const { manager, entries } = await audited();
    await manager.create(greeting, { createdBy: 'Bo', changelog: 'First' });
    await manager.get('a');
    await manager.update('a', { status: 'active', metadata: { tags: ['warm'] } }, { bump: 'patch' });
    await manager.render('a', { name: 'Ann' });
    await manager.renderForPlugin('a', { name: 'Ann' }, 'openai');
    await manager.delete('a', '1.0.0');
    assert.deepEqual(
      entries.map(({ event_type, metadata }) => `${event_type} ${metadata.prompt_version}`),
      [
        ...['data.prompt.create 1.0.0', 'data.version.create 1.0.0', 'data.prompt.read 1.0.0'],
        ...['data.prompt.update 1.0.1', 'data.version.create 1.0.1', 'llm.prompt.execution 1.0.1'],
        ...['llm.prompt.execution 1.0.1', 'data.prompt.export 1.0.1', 'data.prompt.delete 1.0.0'],
      ],
    );
    assert.deepEqual(entries[1]?.metadata, {
      prompt_id: 'a',
      prompt_version: '1.0.0',
      previous_version: null,
      created_by: 'Bo',
      change_summary: 'First',
    });
    assert.deepEqual(entries[3]?.metadata.fields_modified, [
      'metadata.tags',
      'status',
      'updated_at',
      'version',
    ]);
    assert.equal(entries[7]?.metadata.export_format, 'openai');
  });

  it('tells of failures by their kind, without a value', async () => {
    const { manager, entries } = await audited();
    await manager.create(greeting);
    await manager.render('b', { name: secret }).catch(() => undefined);
    await manager.renderForPlugin('a', { name: secret }, 'nobody').catch(() => undefined);
    const [render, plugin] = entries.slice(2);
    assert.deepEqual(render?.action, {
      type: 'execution',
      result: 'failure',
      method: 'onRenderError',
    });
    assert.equal(render.metadata.error_code, 'prompt-not-found');
    assert.deepEqual(render.metadata.variables, ['name']);
    assert.equal(plugin?.metadata.error_code, 'plugin-not-found');
    assert.equal(JSON.stringify(entries).includes(secret), false);
  });

  it('takes secrets out of a changelog', async () => {
    const { manager, entries } = await audited();
    await manager.create(greeting, { changelog: `With ${secret} as the key` });
    assert.match(entries[1]?.metadata.change_summary ?? '', /^With .+ as the key$/);
    assert.equal(JSON.stringify(entries).includes(secret), false);
  });

  it('tells nothing of what the storage brings by itself', async () => {
    const { entries } = await audited({ a: 'id: a\nformat: text\ntemplate: { content: Hi }\n' });
    assert.deepEqual(entries, []);
  });
});

describe('verifyAuditLog', () => {
  const lines = chain(4);

  it('finds nothing wrong with a log as it was written', () => {
    const { events, end, findings } = verifyAuditLog(textOf(lines), sha256);
    assert.deepEqual([events, end?.sequence, findings], [4, 4, []]);
  });

  for (const { what, changed, found } of [
    { what: 'a changed event', changed: replaced(1, /"name"/, '"date"'), found: ['2 changed'] },
    { what: 'an event that was taken away', changed: lines.toSpliced(1, 1), found: ['2 missing'] },
    { what: 'a first event that was taken away', changed: lines.slice(1), found: ['1 missing'] },
    {
      what: 'events that changed places',
      changed: [...lines.slice(0, 1), ...lines.slice(1, 3).reverse(), ...lines.slice(3)],
      found: ['2 missing', '3 missing', '4 missing'],
    },
    { what: 'half a line', changed: [...lines, lines[0]?.slice(0, 40) ?? ''], found: ['5 no-event'] },
  ]) {
    it(`finds ${what}`, () => {
      const { findings } = verifyAuditLog(textOf(changed), sha256);
      assert.deepEqual(
        findings.map(({ line, code }) => `${line} ${code}`),
        found,
      );
    });
  }

  function replaced(index: number, from: RegExp, to: string): readonly string[] {
    return lines.map((line, at) => (at === index ? line.replace(from, to) : line));
  }
});

async function audited(texts: Readonly<Record<string, string>> = {}): Promise<{
  readonly manager: PromptManager;
  readonly entries: AuditEntry[];
}> {
  const entries: AuditEntry[] = [];
  const observer = auditObserver({
    append: (entry) => {
      entries.push(entry);
      return Promise.resolve();
    },
  });
  return { manager: await memoryManager(texts, { observers: [observer] }), entries };
}

function chain(length: number): readonly string[] {
  const lines: string[] = [];
  let end: AuditEnd | undefined;
  for (let number = 1; number <= length; number++) {
    const event: UnsealedEvent = {
      version: '1.0',
      timestamp: '2026-01-01T00:00:00.000Z',
      event_id: String(number),
      source: 'prompt-manager',
      actor: { type: 'user', id: 'ann' },
      event_type: 'llm.prompt.execution',
      severity: 'info',
      target: { resource_type: 'prompt', resource_id: 'a' },
      action: { type: 'execution', result: 'success', method: 'onRenderComplete' },
      metadata: { prompt_id: 'a', prompt_version: '1.0.0', variables: ['name'] },
    };
    const sealed = sealedLine(event, end, sha256);
    lines.push(sealed.line);
    end = sealed.end;
  }
  return lines;
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
