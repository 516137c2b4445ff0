import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { builtInPlugins, compatibilityOf } from '../../../../server/src/core/plugins/index.js';
import type { FrameworkPrompt } from '../../../../server/src/core/plugins/index.js';
import { ConversionError } from '../../../../server/src/core/prompt/index.js';
import { allSettings, chatOf, talkWithTool, textOf } from '../../../support/frameworkPrompts.js';

const question = { role: 'user', content: 'Is it here?' };
const answer = { role: 'assistant', content: 'Yes.' };
const system = { role: 'system', content: 'Be kind.' };

describe('compatibilityOf', () => {
  it('finds nothing in a talk that every service takes', () => {
    const prompt = chatOf(talkWithTool, { settings: { maxTokens: 100 } });
    for (const target of ['openai', 'openai-responses', 'litellm', 'anthropic', 'gemini'])
      assert.deepEqual(compatibilityOf(target, prompt), [], target);
  });

  it('says nothing of a target that it does not know', () => {
    assert.deepEqual(compatibilityOf('elsewhere', textOf('Hi')), []);
  });

  const table: readonly (readonly [target: string, prompt: FrameworkPrompt, found: readonly string[]])[] = [
    ['anthropic', textOf('Hi'), ['provider-format']],
    ['anthropic', chatOf([system, system, question]), ['provider-many-system message 1']],
    ['anthropic', chatOf([question, system]), ['provider-system-order message 1']],
    ['anthropic', chatOf([system]), ['provider-only-system']],
    ['anthropic', chatOf([system, answer, question]), ['provider-first-message message 1']],
    ['anthropic', chatOf([question, question]), ['provider-alternation message 1']],
    ['anthropic', chatOf([question, answer, answer]), ['provider-alternation message 2']],
    [
      'anthropic',
      chatOf([question], { settings: { temperature: 1.5 } }),
      ['temperature-for-target temperature'],
    ],
    ['gemini', chatOf([{ role: 'narrator', content: 'Rain.' }]), ['provider-role-unsupported message 0']],
    ['openai', chatOf([question, { role: 'tool', content: '1' }]), ['provider-tool-call-missing message 1']],
    ['openai', chatOf([question, { role: 'function', content: '1' }]), ['provider-function-name message 1']],
    ['gemini', chatOf([question, called('no JSON')]), ['provider-tool-arguments message 1']],
    ['openai-responses', textOf('Hi', { settings: { stop: ['x'] } }), ['provider-setting-unsupported stop']],
    ['openai-responses', chatOf([{ ...question, name: 'ann' }]), ['provider-name-lost message 0']],
    ['semantic-kernel', chatOf([question, called('{}')]), ['provider-tool-calls-lost message 1']],
    ['semantic-kernel', textOf('{{> a}}{{#if b}}{{/if}}'), ['provider-partials message 0']],
    ['dotprompt', chatOf([question, called('{}')]), ['provider-tool-calls-lost message 1']],
    ['langchain', textOf('{{#if a}}b{{/if}}'), ['provider-literal-braces message 0']],
    ['langchain-js', textOf('{{a-b}}'), ['provider-literal-braces message 0']],
  ];
  for (const [target, prompt, expected] of table) {
    it(`finds ${expected.join(', ')} for ${target}`, () => {
      const settings = { maxTokens: 100, ...prompt.settings };
      const found = compatibilityOf(target, { ...prompt, settings }).map(({ code, place }) => {
        if (place.kind === 'prompt') return code;
        return place.kind === 'message' ? `${code} message ${place.index}` : `${code} ${place.name}`;
      });
      assert.deepEqual(found, expected);
    });
  }

  it('points at the tag that LangChain has no word for', () => {
    const [problem] = compatibilityOf('langchain', textOf('Hi {{name}},\n{{#if a}}b{{/if}}'));
    assert.deepEqual(problem?.place, { kind: 'message', index: 0, span: { start: 13, end: 30 } });
  });
});

describe('A built-in plugin', () => {
  it('makes no payload of a prompt with an error, and says why', () => {
    for (const plugin of builtInPlugins) {
      const { name } = plugin;
      const prompt = chatOf([question, { role: 'tool', content: '{{#if a}}b{{/if}}' }], {
        settings: allSettings,
      });
      const errors = plugin.validateCompatibility(prompt).filter(({ severity }) => severity === 'error');
      if (errors.length === 0) continue;
      assert.throws(
        () => plugin.renderForFramework(prompt),
        (error) => {
          assert.ok(error instanceof ConversionError);
          assert.match(error.message, new RegExp(`^Prompt 'shop_reply' cannot be exported to '${name}': `));
          assert.deepEqual(error.context, { id: 'shop_reply', framework: name });
          return true;
        },
      );
    }
  });
});

function called(args: string) {
  return { role: 'assistant', content: 'I look.', toolCalls: [{ id: 'c', name: 'f', arguments: args }] };
}
