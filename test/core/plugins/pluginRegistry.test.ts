import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { describe, it } from 'mocha';
import { PluginRegistry, type Plugin } from '../../../server/src/core/plugins/index.js';
import {
  PluginError,
  PluginLoadError,
  PluginNotFoundError,
  PluginValidationError,
} from '../../../server/src/core/prompt/index.js';

describe('PluginRegistry', () => {
  it('sets a plugin up with its configuration and hands it out by name', async () => {
    const seen: unknown[] = [];
    const registry = new PluginRegistry();
    const plugin = shout({ initialize: (config) => void seen.push(config) });
    assert.equal(await registry.register(plugin, { volume: 11 }), plugin);
    assert.deepEqual(seen, [{ volume: 11 }]);
    assert.equal(registry.get('shout'), plugin);
    assert.equal(registry.has('shout'), true);
    assert.equal(registry.has('whisper'), false);
    assert.deepEqual(registry.list(), [plugin]);
    assert.deepEqual(registry.stats(), { count: 1, plugins: [{ name: 'shout', version: '1.0.0' }] });
  });

  it('has the built-in ones at once', () => {
    assert.equal(new PluginRegistry([shout()]).has('shout'), true);
    assert.deepEqual(new PluginRegistry([shout()]).added(), []);
  });

  it('names the plugins it knows when one is asked for that it does not know', () => {
    const registry = new PluginRegistry([shout()]);
    assert.throws(
      () => registry.get('whisper'),
      (error) => {
        assert.ok(error instanceof PluginNotFoundError && error instanceof PluginError);
        assert.equal(error.message, "There is no plugin 'whisper'. Known are 'shout'.");
        assert.equal(error.code, 'plugin-not-found');
        assert.deepEqual(error.context, { plugin: 'whisper' });
        return true;
      },
    );
    assert.throws(() => new PluginRegistry().get('x'), /There is no plugin 'x'. None is registered./);
  });

  it('refuses what is no plugin and says what it lacks', async () => {
    const registry = new PluginRegistry();
    await assert.rejects(registry.register({ name: 'half', version: 2, dispose: 'later' }), (error) => {
      assert.ok(error instanceof PluginValidationError);
      assert.deepEqual(error.context.problems, [
        "'version' should be a text.",
        "'takes' should be 'rendered' or 'templates'.",
        "'renderForFramework' should be a function.",
        "'validateCompatibility' should be a function.",
        "'dispose' should be a function or left out.",
      ]);
      assert.match(error.message, /^Plugin 'half' cannot be used: 'version' should be a text\. /);
      return true;
    });
    for (const nothing of [undefined, null, 'shout', 7]) {
      await assert.rejects(registry.register(nothing), PluginValidationError);
    }
    assert.deepEqual(registry.list(), []);
  });

  it('keeps the plugin it has when the new one of that name cannot be set up', async () => {
    const first = shout();
    const registry = new PluginRegistry([first]);
    const broken = shout({ initialize: () => Promise.reject(new Error('no')) });
    await assert.rejects(registry.register(broken), PluginLoadError);
    assert.equal(registry.get('shout'), first);
  });

  it('disposes a plugin that gives way to another of its name, and one that is taken out', async () => {
    const ended: string[] = [];
    const first = shout({ dispose: () => void ended.push('first') });
    const second = shout({ dispose: () => void ended.push('second') });
    const registry = new PluginRegistry();
    await registry.register(first);
    await registry.register(second);
    assert.deepEqual(ended, ['first']);
    assert.equal(registry.get('shout'), second);
    await registry.unregister('shout');
    assert.deepEqual(ended, ['first', 'second']);
    await assert.rejects(registry.unregister('shout'), PluginNotFoundError);
  });

  it('disposes all, whatever one of them does', async () => {
    const ended: string[] = [];
    const registry = new PluginRegistry([
      { ...shout({ dispose: () => Promise.reject(new Error('stuck')) }), name: 'stuck' },
      shout({ dispose: () => void ended.push('shout') }),
    ]);
    await registry.disposeAll();
    assert.deepEqual(ended, ['shout']);
    assert.equal(registry.stats().count, 0);
  });

  it('lets nothing of a configuration out: neither in its figures nor in errors', async () => {
    const secret = ['sk', 'live', 'x'.repeat(20)].join('-');
    const registry = new PluginRegistry();
    await registry.register(shout(), { apiKey: secret });
    const broken = {
      ...shout({
        initialize: (config) => {
          throw new Error(`bad ${JSON.stringify(config)}`);
        },
      }),
      name: 'broken',
    };
    const error: unknown = await registry
      .register(broken, { apiKey: secret })
      .catch((reason: unknown) => reason);
    assert.ok(error instanceof PluginLoadError);
    const said = inspect([error, registry.stats(), registry], { depth: 9 });
    assert.equal(said.includes(secret), false);
  });
});

function shout(rest: Pick<Plugin, 'initialize' | 'dispose'> = {}): Plugin<string> {
  return {
    name: 'shout',
    version: '1.0.0',
    takes: 'rendered',
    renderForFramework: ({ messages }) => messages.map(({ content }) => content.toUpperCase()).join('\n'),
    validateCompatibility: () => [],
    ...rest,
  };
}
