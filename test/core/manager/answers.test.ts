import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  PluginError,
  PluginNotFoundError,
  PromptError,
  SchemaError,
  SchemaParseError,
  SchemaValidationError,
  type Plugin,
} from '../../../server/src/core/index.js';
import { heardBy, memoryManager } from '../../support/memoryManager.js';

const prompts = {
  review:
    'id: review\nformat: text\ninput_schema: review_input\noutput_schema: review_output\ntemplate:\n  content: Review {{text}} in {{words}} words.\n  variables: [text, words]\n',
  free: 'id: free\nformat: text\ntemplate: {content: "Hi {{name}}"}\n',
};

const texts: Readonly<Record<string, string>> = {
  review_input: `schemas:
- name: review_input
  fields:
  - name: text
    type: string
    validators: [{type: min_length, min_value: 3}]
  - {name: words, type: integer, required: false, default: 50}
`,
  review_output: `schemas:
- name: review_output
  fields:
  - {name: score, type: integer}
  - {name: author, type: dict, nested_schema: author}
`,
  author: 'schemas:\n- name: author\n  fields:\n  - {name: name, type: string}\n',
};

const schemas = {
  load: () => Promise.resolve([]),
  find: (name: string) => {
    const text = texts[name];
    return Promise.resolve(
      text === undefined ? undefined : { uri: `memory:///prompts/schemas/${name}.yaml`, text },
    );
  },
};

describe('PromptManager checks', () => {
  it('values with the input schema, which also gives defaults', async () => {
    const manager = await memoryManager(prompts, { schemas });
    assert.equal(
      (await manager.render('review', { text: 'this' })).text.split('\n')[0],
      'Review this in 50 words.',
    );
    const secret = ['s', 'k'].join('');
    await assert.rejects(manager.render('review', { text: secret, words: 'x', more: 1 }), (error) => {
      assert.ok(error instanceof SchemaValidationError);
      assert.deepEqual(
        error.context.errors.map(({ path }) => path),
        ['text', 'words', 'more'],
      );
      assert.ok(!JSON.stringify(error).includes(secret) && !error.message.includes(secret));
      return true;
    });
    const unchecked = await manager.render('review', { text: secret, words: 1 }, { validateInput: false });
    assert.match(unchecked.text, /^Review sk in 1 words\./);
  });

  it('as the Python library does, where that is asked for', async () => {
    const manager = await memoryManager(prompts, { schemas, validation: 'python' });
    assert.match(
      (await manager.render('review', { text: 'this', words: '7' })).text,
      /^Review this in 7 words\./,
    );
    assert.deepEqual(await manager.validateOutput('review', '{"score": "3", "author": {"name": "Ann"}}'), {
      score: 3,
      author: { name: 'Ann' },
    });
  });

  it('says so when the input schema is not there', async () => {
    const manager = await memoryManager({ review: prompts.review.replace(/output_schema.*\n/, '') });
    const { warnings } = await manager.render('review', { text: 'x', words: 1 });
    assert.deepEqual(warnings, [
      "The input schema 'review_input' is not loaded; the values were not checked.",
    ]);
  });

  it('answers: in fences, amid text, or as data', async () => {
    const manager = await memoryManager(prompts, { schemas });
    const value = { score: 3, author: { name: 'Ann' } };
    const answer = 'Here:\n```json\n{"score": 3, "author": {"name": "Ann"}}\n```';
    assert.deepEqual(await manager.validateOutput('review', answer), value);
    assert.deepEqual(await manager.validateOutput('review', value), value);
    const { rendered, value: parsed } = await manager.renderAndParse(
      'review',
      { text: 'this' },
      ({ text }) => {
        assert.match(text, /# Output Requirements/);
        return Promise.resolve(answer);
      },
    );
    assert.deepEqual([parsed, rendered.version], [value, '1.0.0']);
  });

  it('answers that are wrong, with the place', async () => {
    const manager = await memoryManager(prompts, { schemas });
    await assert.rejects(manager.validateOutput('review', 'Well\n{"score": 3,, }'), (error) => {
      assert.ok(error instanceof SchemaParseError);
      assert.deepEqual([error.context.line, error.context.schema], [2, 'review_output']);
      assert.equal(error.context.offset, 5 + error.context.column - 1);
      return true;
    });
    await assert.rejects(manager.validateOutput('review', { score: 3, author: {} }), (error) => {
      assert.ok(error instanceof SchemaValidationError);
      assert.deepEqual(
        error.context.errors.map(({ path }) => path),
        ['author.name'],
      );
      return true;
    });
    await assert.rejects(manager.validateOutput('free', '{}'), PromptError);
    const bare = await memoryManager(prompts);
    await assert.rejects(bare.validateOutput('review', '{}'), SchemaError);
  });
});

describe('PromptManager has plugins that', () => {
  it('are built in, and render through the same flow', async () => {
    const { observer, heard } = heardBy();
    const manager = await memoryManager(prompts, { observers: [observer] });
    heard.length = 0;
    const payload = await manager.renderForPlugin('free', { name: 'Bo' }, 'openai');
    assert.ok(JSON.stringify(payload).includes('Hi Bo'));
    assert.deepEqual(heard, [
      'start free 1.0.0 [name]',
      'miss free 1.0.0',
      'complete free 1.0.0 5',
      'openai took free 1.0.0',
    ]);
    await assert.rejects(manager.renderForPlugin('free', {}, 'nothing'), PluginNotFoundError);
    assert.equal(heard.at(-1), 'nothing failed free ? plugin-not-found');
  });

  it('are registered, and whose failure tells no value', async () => {
    const { observer, heard } = heardBy();
    const manager = await memoryManager(prompts);
    manager.addObserver(observer);
    const secret = ['sec', 'ret'].join('-');
    const plugin: Plugin = {
      name: 'own',
      version: '1.0.0',
      takes: 'templates',
      renderForFramework: ({ messages }) => {
        if (messages[0]?.content !== 'Hi {{name}}') throw new Error('other text');
        throw new Error(secret);
      },
      validateCompatibility: () => [],
    };
    await manager.registerPlugin(plugin, { key: secret });
    await assert.rejects(manager.renderForPlugin('free', {}, 'own'), (error) => {
      assert.ok(error instanceof PluginError);
      assert.ok(!error.message.includes(secret));
      return true;
    });
    assert.deepEqual(heard, ['plugin own', 'own failed free 1.0.0 plugin']);
    await manager.dispose();
    await assert.rejects(manager.renderForPlugin('free', {}, 'own'), PluginNotFoundError);
  });
});
