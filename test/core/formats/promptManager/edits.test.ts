import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, readPromptFile, setScalar, type PromptFile } from '../../../../server/src/core/index.js';

const declared: readonly (readonly [string, string, string | undefined])[] = [
  [
    'into a block list, quoted as its neighbour',
    'variables:\n    - "a" # first\n  helpers: {}',
    'variables:\n    - "a" # first\n    - "b"\n  helpers: {}',
  ],
  ['into a list that is not indented', 'variables:\n  - a', 'variables:\n  - a\n  - b'],
  ['into a list in brackets', 'variables: [a] # all', 'variables: [a, b] # all'],
  [
    'into a list in brackets over lines',
    'variables: [\n    a # first\n  ]',
    'variables: [\n    a,\n    b # first\n  ]',
  ],
  ['into an empty list', 'variables: []', 'variables: [b]'],
  ['where no value stands', 'variables: # none yet', 'variables: [b] # none yet'],
  ['where null stands', 'variables: null', 'variables: [b]'],
  ['as a new list', 'partials: {}', 'variables:\n    - b\n  partials: {}'],
  ['nowhere in a text', 'variables: a, b', undefined],
];

describe('declareVariable', () => {
  for (const [title, before, after] of declared) {
    it(`writes ${title}`, () => {
      const file = yamlWith(before);
      const edits = file.prompts[0]?.declareVariable('b');
      assert.equal(
        edits && applyEdits(file.text, edits),
        after === undefined ? undefined : yamlWith(after).text,
      );
    });
  }

  it('makes a list as the messages of a chat have it', () => {
    const text =
      'id: a\nformat: chat\nchat_template:\n  messages:\n  - role: user\n    content: |\n      {{b}}\n\nstatus: draft\n';
    const after =
      'id: a\nformat: chat\nchat_template:\n  messages:\n  - role: user\n    content: |\n      {{b}}\n  variables:\n  - b\n\nstatus: draft\n';
    assert.equal(declare(readPromptFile('file:///prompts/a.yaml', text), 'b'), after);
  });

  it('writes JSON as it is laid out', () => {
    const wide = '{\n  "id": "a",\n  "format": "text",\n  "template": {\n    "content": "{{b}}"\n  }\n}';
    const expected = wide.replace('"{{b}}"', '"{{b}}",\n    "variables": [\n      "b"\n    ]');
    assert.equal(declare(readPromptFile('file:///prompts/a.json', wide), 'b'), expected);
    const narrow = '{"id": "a", "format": "text", "template": {"content": "x", "variables": ["a"]}}';
    assert.equal(
      declare(readPromptFile('file:///prompts/a.json', narrow), 'b'),
      narrow.replace('["a"]', '["a", "b"]'),
    );
  });

  it('has no place in a prompt without a template', () => {
    assert.equal(
      readPromptFile('file:///prompts/a.yaml', 'id: a\nformat: text\n').prompts[0]?.declareVariable('b'),
      undefined,
    );
  });
});

const removed: readonly (readonly [string, string, number, string])[] = [
  [
    'a line with its comment',
    'variables:\n    - a # one\n    # about b\n    - b',
    0,
    'variables:\n    # about b\n    - b',
  ],
  ['the last line', 'variables:\n    - a\n    - b', 1, 'variables:\n    - a'],
  ['the only entry', 'variables: # all\n    - a', 0, 'variables: [] # all'],
  ['the first in brackets', 'variables: [a, b]', 0, 'variables: [b]'],
  ['the last in brackets', 'variables: [a, b]', 1, 'variables: [a]'],
  ['the only one in brackets', 'variables: [a, ]', 0, 'variables: [ ]'],
  [
    'one before a comment',
    'variables: [\n    a, # one\n    b\n  ]',
    0,
    'variables: [\n     # one\n    b\n  ]',
  ],
];

describe('removeDeclared', () => {
  for (const [title, before, index, after] of removed) {
    it(`removes ${title}`, () => {
      const file = yamlWith(before);
      assert.equal(applyEdits(file.text, file.prompts[0]?.removeDeclared(index) ?? []), yamlWith(after).text);
    });
  }
});

describe('Edits of variables', () => {
  it('give the expected list and leave all else as it is, in every style', () => {
    const name = fc.constantFrom('a', 'b_1', 'größe', 'x-y', 'yes', 'a b', "it's", '10');
    fc.assert(
      fc.property(files, name, fc.nat(4), (file, added, pick) => {
        const [node] = file.prompts;
        const names = node?.declared?.map(({ value }) => value) ?? [];
        const edits = node?.declareVariable(added);
        assert.ok(node && edits);
        const after = readPromptFile(file.uri, applyEdits(file.text, edits));
        assert.deepEqual(namesIn(after), [...names, added], after.text);
        assert.ok(
          edits.every(
            ({ span }) => span.start === span.end || file.text.slice(span.start, span.end) === 'null',
          ),
        );
        assert.deepEqual({ ...after.prompts[0]?.data, template: 0 }, { ...node.data, template: 0 });
        assert.equal(after.prompts[0]?.templates[0]?.text, node.templates[0]?.text);

        if (names.length === 0) return;
        const index = pick % names.length;
        const shorter = readPromptFile(file.uri, applyEdits(file.text, node.removeDeclared(index)));
        assert.deepEqual(namesIn(shorter), names.toSpliced(index, 1), shorter.text);
        assert.deepEqual(commentsIn(shorter.text, index), commentsIn(file.text, index));
        assert.equal(shorter.prompts[0]?.templates[0]?.text, node.templates[0]?.text);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('setScalar', () => {
  const cases: readonly (readonly [string, readonly string[], string, string])[] = [
    [
      'id: a\nversion: 1.0.0 # now\nformat: text\ntemplate: {content: x}\n',
      ['version'],
      '1.0.1',
      'id: a\nversion: 1.0.1 # now\nformat: text\ntemplate: {content: x}\n',
    ],
    [
      'id: a\nversion: "1.0.0"\nformat: text\ntemplate: {content: x}\n',
      ['version'],
      '1.0.1',
      'id: a\nversion: "1.0.1"\nformat: text\ntemplate: {content: x}\n',
    ],
    [
      'id: a\nformat: text\ntemplate:\n  content: |\n    x\nmetadata: {}\n',
      ['updated_at'],
      '2026-01-01T00:00:00',
      "id: a\nformat: text\ntemplate:\n  content: |\n    x\nupdated_at: '2026-01-01T00:00:00'\nmetadata: {}\n",
    ],
    ['format: text\ntemplate: {content: x}\n', ['id'], 'a', 'id: a\nformat: text\ntemplate: {content: x}\n'],
    [
      'prompts:\n  - id: a # one\n    format: text\n    template: {content: x}\n',
      ['version'],
      '2.0.0',
      'prompts:\n  - id: a # one\n    version: 2.0.0\n    format: text\n    template: {content: x}\n',
    ],
    [
      'prompts: [{id: a, format: text, template: {content: x}}]\n',
      ['version'],
      '2.0.0',
      'prompts: [{id: a, version: 2.0.0, format: text, template: {content: x}}]\n',
    ],
    [
      'id: a\nformat: text\ntemplate: {content: x}\nmetadata:\n  author:\n',
      ['metadata', 'author'],
      'Ann: B',
      "id: a\nformat: text\ntemplate: {content: x}\nmetadata:\n  author: 'Ann: B'\n",
    ],
    [
      '{"id": "a", "format": "text", "template": {"content": "x"}}',
      ['version'],
      '1.0.0',
      '{"id": "a", "version": "1.0.0", "format": "text", "template": {"content": "x"}}',
    ],
    [
      '{\n  "id": "a",\n  "format": "text",\n  "template": {"content": "x"}\n}',
      ['uid'],
      'u',
      '{\n  "id": "a",\n  "uid": "u",\n  "format": "text",\n  "template": {"content": "x"}\n}',
    ],
  ];
  for (const [before, path, value, after] of cases) {
    it(`sets ${path.join('.')} in ${before.replaceAll('\n', '⏎').slice(0, 60)}`, () => {
      const file = readPromptFile(`file:///prompts/a.${before.startsWith('{') ? 'json' : 'yaml'}`, before);
      const [node] = file.prompts;
      assert.ok(node);
      const edits = setScalar(file, node, path, value);
      assert.equal(edits && applyEdits(before, edits), after);
    });
  }

  it('has no answer where a map, an alias or no holder stands', () => {
    const file = readPromptFile(
      'file:///prompts/a.yaml',
      'id: &i a\nversion: *i\nformat: text\ntemplate: {content: x}\n',
    );
    const [node] = file.prompts;
    assert.ok(node);
    for (const path of [['template'], ['version'], ['metadata', 'author']])
      assert.equal(setScalar(file, node, path, 'x'), undefined);
  });
});

function yamlWith(lines: string): PromptFile {
  return readPromptFile(
    'file:///prompts/a.yaml',
    `id: a\nformat: text\ntemplate:\n  content: hi\n  ${lines}\nstatus: draft\n`,
  );
}

function declare(file: PromptFile, name: string): string {
  return applyEdits(file.text, file.prompts[0]?.declareVariable(name) ?? []);
}

function namesIn(file: PromptFile): readonly string[] | undefined {
  return file.prompts[0]?.declared?.map(({ value }) => value);
}

/** The comments of a text, without those that stand beside the variable of an index. */
function commentsIn(text: string, index: number): readonly string[] {
  return [...text.matchAll(/# (\w+)/g)]
    .map(([, word]) => word ?? '')
    .filter((word) => word !== `beside${index}`);
}

const names = fc.uniqueArray(fc.constantFrom('one', '"two"', "'three'", 'four', 'five'), { maxLength: 4 });
const eol = fc.constantFrom('\n', '\r\n');
const contents = fc.constantFrom(
  'hi {{one}}',
  "'it''s'",
  '"q"',
  '|\n    {{one}}\n\n',
  '>-\n    {{one}}\n    x\n',
  '|+\n    x\n\n',
);

const yamlFiles = fc
  .record({
    names,
    eol,
    content: contents,
    style: fc.constantFrom('indented', 'flush', 'flow', 'tall', 'absent', 'null'),
    after: fc.boolean(),
    comments: fc.boolean(),
    inCollection: fc.boolean(),
  })
  .map(({ names: list, eol: lineBreak, content, style, after, comments, inCollection }) => {
    const beside = (index: number) => (comments ? ` # beside${index}` : '');
    const head = `variables:${comments ? ' # head' : ''}`;
    const lines: Record<typeof style, () => readonly string[]> = {
      indented: () => [
        head,
        ...list.flatMap((name, i) => [...(comments ? [`  # above${i}`] : []), `    - ${name}${beside(i)}`]),
      ],
      flush: () => [head, ...list.map((name, i) => `  - ${name}${beside(i)}`)],
      flow: () => [`variables: [${list.join(', ')}]${comments ? ' # end' : ''}`],
      tall: () => [
        'variables: [',
        ...list.map((name, i) => `    ${name}${i < list.length - 1 ? ',' : ''}${beside(i)}`),
        '  ]',
      ],
      absent: () => [],
      null: () => ['variables: null'],
    };
    const body =
      style !== 'flow' && style !== 'tall' && list.length === 0 && style !== 'absent'
        ? ['variables: []']
        : lines[style]();
    const template = content.endsWith('\n') ? content : `${content}\n`;
    const prompt = `id: a\nformat: text\ntemplate:\n  content: ${template}${body.map((line, i) => (i === 0 ? `  ${line}` : line)).join('\n')}${body.length > 0 ? '\n' : ''}${after ? '  partials: {x: y}\n' : ''}status: draft\n`;
    const whole = inCollection ? `prompts:\n- ${prompt.trimEnd().replace(/\n(?=[^\n])/g, '\n  ')}\n` : prompt;
    return readPromptFile('file:///prompts/a.yaml', whole.replaceAll('\n', lineBreak));
  });

const jsonFiles = fc
  .record({ names, space: fc.constantFrom(0, 2, 4), has: fc.boolean() })
  .map(({ names: list, space, has }) => {
    const bare = list.map((name) => name.replace(/["']/g, ''));
    const template = { content: 'hi', ...(has && { variables: bare }) };
    return readPromptFile(
      'file:///prompts/a.json',
      JSON.stringify({ id: 'a', format: 'text', template, status: 'draft' }, null, space),
    );
  });

const files: fc.Arbitrary<PromptFile> = fc.oneof(
  { weight: 4, arbitrary: yamlFiles },
  { weight: 1, arbitrary: jsonFiles },
);
