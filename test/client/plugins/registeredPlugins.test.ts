import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { RegisteredPlugins } from '../../../client/src/plugins/registeredPlugins.js';
import type * as core from '../../../server/src/core/index.js';
import type { FrameworkPrompt, Plugin } from '../../../server/src/protocol/index.js';

/** A plugin of the library is one for the extension, and its prompts are those of the server. */
const asRegistered = (plugin: core.Plugin): Pick<Plugin, 'name' | 'version' | 'takes'> => plugin;
const asSent = (prompt: core.FrameworkPrompt): FrameworkPrompt => prompt;
const asFound = (problem: core.CompatibilityProblem): ReturnType<Plugin['validateCompatibility']>[number] =>
  problem;

const prompt: FrameworkPrompt = {
  id: 'a',
  version: '1.0.0',
  format: 'text',
  messages: [{ content: 'Hi Ann' }],
  partials: {},
  inputs: [],
  settings: {},
};
const key = { uri: 'file:///a.yaml', index: 0 };

describe('RegisteredPlugins', () => {
  it('hands the prompt that the server gives to the plugin of another extension', async () => {
    const asked: unknown[] = [];
    const plugins = new RegisteredPlugins((params) => {
      asked.push(params);
      return Promise.resolve({ kind: 'prompt', prompt });
    });
    await plugins.register(shout());
    assert.equal(await plugins.export('shout', key, { name: 'Ann' }), 'HI ANN');
    assert.deepEqual(asked, [{ ...key, values: { name: 'Ann' }, takes: 'rendered' }]);
    assert.deepEqual(plugins.names, ['shout']);
  });

  it('says why there is no payload', async () => {
    let answer: { kind: 'failed'; message: string } | null = null;
    const plugins = new RegisteredPlugins(() => Promise.resolve(answer));
    await plugins.register(shout());
    await assert.rejects(plugins.export('whisper', key), /There is no plugin 'whisper'\./);
    await assert.rejects(plugins.export('shout', key), /There is no prompt 1 in 'file:\/\/\/a\.yaml'\./);
    answer = { kind: 'failed', message: 'A partial is missing.' };
    await assert.rejects(plugins.export('shout', key), /A partial is missing\./);
  });

  it('sets a plugin up, refuses its name to others, and ends it once', async () => {
    const calls: unknown[] = [];
    const plugin = shout({
      initialize: (config) => void calls.push(config),
      dispose: () => void calls.push('ended'),
    });
    const plugins = new RegisteredPlugins(() => Promise.resolve(null));
    const registration = await plugins.register(plugin, { loud: true });
    await assert.rejects(plugins.register(shout()), /'shout' is registered already/);
    registration.dispose();
    registration.dispose();
    plugins.dispose();
    await Promise.resolve().then(() => undefined);
    assert.deepEqual([calls, plugins.names], [[{ loud: true }, 'ended'], []]);
    const broken = shout({ initialize: () => Promise.reject(new Error('no')) });
    await assert.rejects(plugins.register(broken), /no/);
    assert.deepEqual(plugins.names, []);
  });

  it('takes the plugins of the library', () => {
    assert.deepEqual(
      [asRegistered, asSent, asFound].map((take) => take.length),
      [1, 1, 1],
    );
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
