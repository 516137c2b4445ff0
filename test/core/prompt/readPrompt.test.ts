import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPrompt, type Data, type DataMap, type Prompt } from '../../../server/src/core/prompt/index.js';

const defaults = {
  newUid: () => '00000000-0000-4000-8000-000000000000',
  now: () => '2026-01-01T10:00:00.000001',
};
const smallest: DataMap = { id: 'greet', format: 'text', template: { content: 'Hi' } };

function read(data: DataMap): Prompt {
  const { prompt, problems } = readPrompt(data, defaults);
  assert.ok(prompt, problems?.join('\n'));
  return prompt;
}

function metadataOf(metadata: DataMap): Prompt['metadata'] {
  return read({ ...smallest, metadata }).metadata;
}

function checkProblems(data: DataMap, ...expected: readonly string[]): void {
  assert.deepEqual(readPrompt(data, defaults).problems, expected);
}

describe('readPrompt', () => {
  it('fills every field of the smallest prompt', () => {
    assert.deepEqual(read(smallest), {
      id: 'greet',
      version: '1.0.0',
      uid: '00000000-0000-4000-8000-000000000000',
      format: 'text',
      template: { content: 'Hi', variables: [], partials: {}, helpers: {} },
      chat_template: null,
      status: 'draft',
      created_at: '2026-01-01T10:00:00.000001',
      updated_at: '2026-01-01T10:00:00.000001',
      metadata: {
        author: null,
        description: null,
        tags: [],
        category: null,
        use_cases: [],
        model_recommendations: [],
        temperature: null,
        max_tokens: null,
        custom: {},
        extra: {},
      },
      input_schema: null,
      output_schema: null,
    });
  });

  it('fills messages', () => {
    const chat = { id: 'c', format: 'chat', chat_template: { messages: [{ role: 'user', content: 'Hi' }] } };
    assert.deepEqual(read(chat).chat_template, {
      messages: [{ role: 'user', content: 'Hi', name: null, function_call: null, tool_calls: null }],
      variables: [],
    });
  });

  it('strips and lower-cases tags and drops blank ones', () => {
    assert.deepEqual(metadataOf({ tags: [' Sales ', '', '\u2003', 'ÀÉ', 'Sales', '\x1cX\x85'] }).tags, [
      'sales',
      'àé',
      'sales',
      'x',
    ]);
  });

  for (const [value, expected] of [
    ['0.5', 0.5],
    [' 1e-1 ', 0.1],
    [1n, 1],
    [true, 1],
    ['.5', 0.5],
    ['1_0e-1', 1],
  ] as const) {
    it(`reads the temperature ${JSON.stringify(String(value))} as a float`, () => {
      assert.equal(metadataOf({ temperature: value }).temperature, expected);
    });
  }

  for (const [value, expected] of [
    [10, 10n],
    ['10', 10n],
    [' 10.0 ', 10n],
    ['1_000', 1000n],
    [true, 1n],
    [2n ** 70n, 2n ** 70n],
  ] as const) {
    it(`reads max_tokens ${JSON.stringify(String(value))} (${typeof value}) as an integer`, () => {
      assert.equal(metadataOf({ max_tokens: value }).max_tokens, expected);
    });
  }

  for (const value of ['10.5', '1.', 10.5, 0n, -1n, '', 1e300, [], 'ten']) {
    it(`refuses max_tokens ${JSON.stringify(String(value))}`, () => {
      assert.equal(
        readPrompt({ ...smallest, metadata: { max_tokens: value } }, defaults).problems?.length,
        1,
      );
    });
  }

  for (const form of [
    '591E9D19-FA10-41A0-A067-75541F26D0B7',
    '591e9d19fa1041a0a06775541f26d0b7',
    'urn:uuid:591e9d19-fa10-41a0-a067-75541f26d0b7',
    '{591e9d19-fa10-41a0-a067-75541f26d0b7}',
  ]) {
    it(`reads the uid ${form}`, () => {
      assert.equal(read({ ...smallest, uid: form }).uid, '591e9d19-fa10-41a0-a067-75541f26d0b7');
    });
  }

  it('keeps further keys of the metadata in their order', () => {
    const { extra } = metadataOf({ zebra: 1n, author: 'Ann', apple: { a: 1.5 } });
    assert.deepEqual(Object.entries(extra), [
      ['zebra', 1n],
      ['apple', { a: 1.5 }],
    ]);
  });

  const wrong: readonly {
    readonly about: string;
    readonly data: DataMap;
    readonly problems: readonly string[];
  }[] = [
    {
      about: 'a missing id',
      data: { format: 'text', template: { content: 'Hi' } },
      problems: ["'id': Field required."],
    },
    {
      about: 'a number as id',
      data: { ...smallest, id: 5n },
      problems: ["'id': Input should be a valid string."],
    },
    {
      about: 'a blank id',
      data: { ...smallest, id: '' },
      problems: ["'id': String should have at least 1 character."],
    },
    {
      about: 'an unknown key',
      data: { ...smallest, autor: 'Ann' },
      problems: ["'autor': Extra inputs are not permitted."],
    },
    {
      about: 'a float as version',
      data: { ...smallest, version: 1 },
      problems: ["'version': Input should be a valid string."],
    },
    {
      about: 'a version of two parts',
      data: { ...smallest, version: '1.0' },
      problems: [String.raw`'version': String should match pattern '^\d+\.\d+\.\d+$'.`],
    },
    {
      about: 'an unknown format',
      data: { ...smallest, format: 'Text' },
      problems: ["'format': Input should be 'text', 'chat', 'completion' or 'instruction'."],
    },
    {
      about: 'a blank content',
      data: { ...smallest, template: { content: ' \x85' } },
      problems: ["'template.content': Template content cannot be empty."],
    },
    {
      about: 'a name that is no identifier',
      data: { ...smallest, template: { content: 'Hi', variables: ['user-name'] } },
      problems: ["'template.variables': All variable names must be valid Python identifiers."],
    },
    {
      about: 'a chat without messages',
      data: { id: 'c', format: 'chat', chat_template: { messages: [] } },
      problems: ["'chat_template.messages': Chat prompt must have at least one message."],
    },
    {
      about: 'a chat without template',
      data: { id: 'c', format: 'chat' },
      problems: ['Chat format requires chat_template.'],
    },
    {
      about: 'a text without template',
      data: { id: 'c', format: 'text' },
      problems: ["'text' format requires template."],
    },
    {
      about: 'a temperature above 2',
      data: { ...smallest, metadata: { temperature: 2.5 } },
      problems: ["'metadata.temperature': Input should be less than or equal to 2."],
    },
    {
      about: 'faults at several places at once',
      data: {
        id: 'c',
        format: 'chat',
        chat_template: { messages: [{ role: 'developer', content: '', tool_call_id: 'x' }] },
      },
      problems: [
        "'chat_template.messages.0.role': Input should be 'system', 'user', 'assistant', 'function' or 'tool'.",
        "'chat_template.messages.0.content': Message content cannot be empty.",
        "'chat_template.messages.0.tool_call_id': Extra inputs are not permitted.",
      ],
    },
  ];
  for (const { about, data, problems } of wrong) {
    it(`refuses ${about}`, () => checkProblems(data, ...problems));
  }

  it('says nothing of the values it refuses', () => {
    const word = 'c0nfidential';
    const { problems = [] } = readPrompt(
      { id: 5n, format: word, status: word, template: word, metadata: { temperature: word } },
      defaults,
    );
    assert.ok(problems.length > 0);
    for (const problem of problems) assert.ok(!problem.includes(word), problem);
  });

  it('takes keys that JavaScript keeps for itself as data', () => {
    const custom: Data = Object.fromEntries([['__proto__', { polluted: true }]]);
    const prompt = read({ ...smallest, metadata: { custom, constructor: 'x' } });
    assert.deepEqual(Object.keys(prompt.metadata.custom), ['__proto__']);
    assert.deepEqual(Object.keys(prompt.metadata.extra), ['constructor']);
    checkProblems({ ...smallest, constructor: 'x' }, "'constructor': Extra inputs are not permitted.");
  });
});
