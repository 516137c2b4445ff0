import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  logObserver,
  traceObserver,
  type LogEntry,
  type SpanAttributes,
} from '../../../server/src/core/index.js';
import { memoryManager } from '../../support/memoryManager.js';

const greeting = { id: 'a', format: 'text', template: { content: 'Hi {{name}}' } };
const secret = ['sk', 'live', 'z'.repeat(24)].join('-');

describe('logObserver', () => {
  it('writes what happens with names and figures, and no value', async () => {
    const log: LogEntry[] = [];
    const manager = await memoryManager({}, { observers: [logObserver((entry) => log.push(entry))] });
    await manager.create(greeting, { createdBy: 'Bo', changelog: 'First' });
    await manager.render('a', { name: secret });
    await manager.render('a', { name: secret });
    await manager.render('b', { name: secret }).catch(() => undefined);
    await manager.update('a', { status: 'active' });
    await manager.delete('a');
    assert.deepEqual(
      log.map(({ event }) => event),
      [
        ...['prompt_registered', 'version_created', 'render_start', 'render_complete'],
        ...['render_start', 'cache_hit', 'render_complete', 'render_error'],
        ...['prompt_updated', 'version_created', 'prompt_deleted', 'prompt_deleted'],
      ],
    );
    assert.deepEqual(log[1], {
      event: 'version_created',
      prompt_id: 'a',
      version: '1.0.0',
      parent_version: null,
      created_by: 'Bo',
      has_changelog: true,
    });
    assert.deepEqual(log[2], {
      event: 'render_start',
      prompt_id: 'a',
      version: '1.0.0',
      variable_count: 1,
      variables: ['name'],
    });
    assert.equal(log.find(({ event }) => event === 'render_error')?.['error_type'], 'PromptNotFoundError');
    assert.equal(JSON.stringify(log).includes(secret), false);
  });
});

describe('traceObserver', () => {
  it('makes a span of each render and version, also of renders at the same time', async () => {
    const ended: string[] = [];
    let begun = 0;
    const tracer = {
      startSpan(name: string, { attributes }: { attributes: SpanAttributes }) {
        begun += 1;
        let code = 0;
        return {
          setAttributes: (more: SpanAttributes) => Object.assign(attributes, more),
          setStatus: (status: { readonly code: number }) => (code = status.code),
          end: () => {
            assert.equal(JSON.stringify(attributes).includes(secret), false);
            const { 'prompt.id': id, 'prompt.version': version, 'error.type': error } = attributes;
            ended.push([name, id, version, code, error].filter((part) => part !== undefined).join(' '));
          },
        };
      },
    };
    const manager = await memoryManager({}, { observers: [traceObserver(tracer)] });
    await manager.create(greeting);
    await Promise.all(['x', secret, 'y'].map((name) => manager.render('a', { name })));
    await manager.render('b').catch(() => undefined);
    assert.deepEqual(ended, [
      'prompt.version.create a 1.0.0 1',
      ...['prompt.render a 1.0.0 1', 'prompt.render a 1.0.0 1', 'prompt.render a 1.0.0 1'],
      'prompt.render b  2 PromptNotFoundError',
    ]);
    assert.equal(begun, ended.length);
  });
});
