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
    assert.deepEqual(plugins.list, [{ name: 'shout', version: '1.0.0', takes: 'rendered' }]);
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
    assert.deepEqual([calls, plugins.list], [[{ loud: true }, 'ended'], []]);
    const broken = shout({ initialize: () => Promise.reject(new Error('no')) });
    await assert.rejects(plugins.register(broken), /no/);
    assert.deepEqual(plugins.list, []);
  });

  it('answers the server, which hears who is there, and repeats no words of a plugin that throws', async () => {
    const heard: string[] = [];
    const plugins: RegisteredPlugins = new RegisteredPlugins(
      () => Promise.resolve(null),
      () => heard.push(plugins.list.map(({ name }) => name).join()),
    );
    const problem = {
      code: 'x',
      severity: 'error',
      message: 'No shouting.',
      place: { kind: 'prompt' },
    } as const;
    const registration = await plugins.register(shout({ validateCompatibility: () => [problem] }));
    const params = { plugin: 'shout', prompt };
    assert.deepEqual(plugins.validate(params), { kind: 'said', problems: [problem] });
    assert.deepEqual(await plugins.make(params), { kind: 'made', text: 'HI ANN' });
    registration.dispose();
    const failing = (): never => {
      throw new Error('words');
    };
    await plugins.register(shout({ validateCompatibility: failing, renderForFramework: failing }));
    for (const asked of [params, { plugin: 'nobody', prompt }]) {
      assert.deepEqual(plugins.validate(asked), { kind: 'failed' });
      assert.deepEqual(await plugins.make(asked), { kind: 'failed' });
    }
    assert.deepEqual(heard, ['shout', '', 'shout']);
  });

  it('takes the plugins of the library', () => {
    assert.deepEqual(
      [asRegistered, asSent, asFound].map((take) => take.length),
      [1, 1, 1],
    );
  });
});

function shout(rest: Partial<Plugin<string>> = {}): Plugin<string> {
  return {
    name: 'shout',
    version: '1.0.0',
    takes: 'rendered',
    renderForFramework: ({ messages }) => messages.map(({ content }) => content.toUpperCase()).join('\n'),
    validateCompatibility: () => [],
    ...rest,
  };
}
