import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPromptFile, type FileKind } from '../../../server/src/core/index.js';
import { parseMarkers } from '../../support/markers.js';

const prompt = 'id: a\nformat: text\ntemplate: {content: hi}\n';
const record =
  '{"prompt": {"id": "a", "format": "text", "template": {"content": "hi"}}, "version": "1.0.0", "checksum": null}';

const kinds: readonly (readonly [FileKind, string, string])[] = [
  ['prompt', 'w/prompts/a.yaml', prompt],
  ['prompt', 'w/anywhere/a.yml', prompt],
  [
    'prompt',
    'w/a.json',
    '{"id": "a", "format": "chat", "chat_template": {"messages": [{"role": "user", "content": "x"}]}}',
  ],
  ['snapshot', 'w/prompts/a/_versions/1.0.0.yaml', prompt],
  ['snapshot', 'w/prompts/a/1.2.3.json', '{"id": "a", "format": "text", "template": {"content": "x"}}'],
  ['prompt', 'w/prompts/a/latest.yaml', prompt],
  ['record', 'w/versions/a_1.0.0.json', record],
  ['foreign', 'w/versions/a_1.0.0.yaml', record],
  ['collection', 'w/all.yaml', `prompts:\n- ${prompt.replaceAll('\n', '\n  ')}`],
  ['collection', 'w/all.yaml', 'id: stray\nprompts: []\n'],
  ['schemas', 'w/schemas/in.yaml', 'schemas:\n- name: in\n  fields: []\n'],
  ['collection', 'w/both.yaml', 'schemas: []\nprompts: []\n'],
  ['foreign', 'w/prompts/foundry.yaml', 'name: x\nstructured_inputs: {}\ndescription: y\n'],
  ['prompt', 'w/agent.yaml', 'instructions: Hi {{a}}\nstructured_inputs: {a: {type: string}}\n'],
  ['prompt', 'w/a.json', '{"definition": {"instructions": "Hi", "structured_inputs": [{"name": "a"}]}}'],
  ['prompt', 'w/prompts/mistaken.yaml', 'name: greet\ntemplate: Hello\n'],
  ['prompt', 'w/prompts/mistaken.yaml', 'name: greet\nmessages: []\n'],
  ['foreign', 'w/other/mistaken.yaml', 'name: greet\ntemplate: Hello\n'],
  ['foreign', 'w/prompts/data.yaml', 'name: Ann\ncity: Bern\n'],
  ['foreign', 'w/prompts/data.yaml', 'name: Ann\nversion: 3\ndescription: none\n'],
  ['foreign', 'w/docker-compose.yaml', 'version: "3"\nservices:\n  a: {image: x}\n'],
  ['foreign', 'w/openapi.json', '{"openapi": "3.0.0", "format": "text", "info": {}}'],
  ['foreign', 'w/prompts/list.yaml', '- id: a\n- format: text\n'],
  ['foreign', 'w/prompts/a.md', prompt],
  ['foreign', 'w/prompts/empty.yaml', ''],
  ['foreign', 'w/prompts/blank.yaml', '\n# only a comment\n'],
  ['foreign', 'w/prompts/binary.yaml', 'id: a\0\nformat: text\ntemplate: {content: x}\n'],
];

describe('Kinds of file', () => {
  for (const [kind, path, text] of kinds) {
    it(`${kind}: ${path} with ${text.replaceAll('\n', '⏎').slice(0, 50)}`, () => {
      const file = readPromptFile(`file:///${path}`, text);
      assert.equal(file.kind, kind);
      if (kind === 'foreign') assert.deepEqual([file.prompts, file.problems], [[], []]);
    });
  }

  it('takes the names of prompt folders from the options', () => {
    const read = (folder: string) =>
      readPromptFile('file:///w/my%20texts/a.yaml', 'name: a\ncontent: hi\n', { promptFolders: [folder] });
    assert.equal(read('./my texts/').kind, 'prompt');
    assert.equal(read('texts').kind, 'foreign');
  });
});

describe('Prompts of a file', () => {
  it('are read with their places', () => {
    const { text, spans } = parseMarkers(
      [
        '«id: «greet»',
        'version: «"1.2.0"»',
        'format: «chat»',
        'chat_template:',
        '  messages:',
        '    - role: «system»',
        '      content: «|',
        '        Hi {{name}}',
        '»    - role: «user»',
        "      content: «'{{q}}'»",
        '  variables: [«name», «q»]',
        'metadata:',
        '  description: «A test»',
        '  tags: [«one»]',
        'input_schema: «in»»',
      ].join('\n'),
    );
    const [node] = readPromptFile('file:///prompts/greet.yaml', text).prompts;
    assert.ok(node);
    const located = [
      node.id,
      node.version,
      node.format,
      node.templates[0]?.part,
      node.templates[0],
      node.templates[1]?.part,
      node.templates[1],
    ];
    const found = [
      node.span,
      ...located.flatMap((each) =>
        !each
          ? []
          : 'kind' in each
            ? each.kind === 'message' && each.role
              ? [each.role.span]
              : []
            : [each.span],
      ),
      ...(node.declared ?? []).map(({ span }) => span),
      ...[node.description, ...node.tags, node.inputSchema].flatMap((each) => (each ? [each.span] : [])),
    ];
    assert.deepEqual(found, spans);
    assert.deepEqual(
      node.templates.map((site) => site.text),
      ['Hi {{name}}\n', '{{q}}'],
    );
    assert.equal(node.data?.['version'], '1.2.0');
    assert.deepEqual(node.at('chat_template', 'messages', 1, 'role')?.value, 'user');
  });

  it('tell a tab that indents once, at the tab', () => {
    const { text, spans } = parseMarkers('id: a\nformat: text\ntemplate:\n«\t»content: Hi\n');
    const { problems } = readPromptFile('file:///prompts/a.yaml', text);
    assert.deepEqual(
      problems.map(({ code, span }) => ({ code, span })),
      spans.map((span) => ({ code: 'yaml-syntax', span })),
    );
  });

  it('map template positions past CRLF, a byte order mark, emoji and tabs', () => {
    const text =
      '\ufeffid: a\r\nformat: text\r\ntemplate:\r\n  content: |\r\n    😀\tHi\r\n    {{name}}\r\n  variables: []\r\n';
    const site = readPromptFile('file:///prompts/a.yaml', text).prompts[0]?.templates[0];
    assert.equal(site?.text, '😀\tHi\n{{name}}\n');
    const at = site.map.toFile(site.text.indexOf('name'));
    assert.equal(text.slice(at, at + 4), 'name');
    assert.equal(text[site.map.toFile(2)], '\t');
  });

  it('include partials, and what stands behind an alias', () => {
    const text =
      'metadata: {f: &f "-- {{team}}"}\nprompts:\n- id: a\n  format: text\n  template:\n    content: "{{> foot}}"\n    partials: {foot: *f}\n';
    const file = readPromptFile('file:///c.yaml', text);
    assert.deepEqual(file.problems, []);
    assert.deepEqual(
      file.prompts[0]?.templates.map((site) => [site.part.kind, site.text]),
      [
        ['content', '{{> foot}}'],
        ['partial', '-- {{team}}'],
      ],
    );
  });
});

describe('Broken files', () => {
  const broken: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a.yaml',
      'id: a\nformat: text\ntemplate:\n  content: |\n    Hi {{name}}\n  variables: «[»name\nstatus: draft\n',
      ['yaml-syntax'],
    ],
    ['a.yaml', 'id: a\nformat: text\ntemplate:\n«\t»content: "Hi {{name}}"\n', ['yaml-syntax']],
    [
      'a.yaml',
      'id: a\nformat: text\ntemplate:\n  content: "Hi {{name}}\n  variables: [x]\n',
      ['yaml-syntax'],
    ],
    ['a.yaml', 'id: a\nformat: text\nnote: b: c\ntemplate: {content: "Hi {{name}}"}\n', ['yaml-syntax']],
    ['a.yaml', `${prompt}---\nb: 2\n`, ['yaml-multi-document']],
    ['a.json', '{"id": "a", "format": "text", "template": {"content": "Hi {{name}}"«,»}}', ['json-syntax']],
    ['a.json', '{"id": "a", "format": "text", "template": {"content": «"Hi {{name}}\n»}}', ['json-syntax']],
  ];
  for (const [name, source, codes] of broken) {
    it(`are read as far as they go: ${source.replaceAll('\n', '⏎').slice(0, 70)}`, () => {
      const { text, spans } = parseMarkers(source);
      const file = readPromptFile(`file:///prompts/${name}`, text);
      const found = new Set(file.problems.map(({ code }) => code));
      for (const code of codes) assert.ok(found.has(code), `${code} not in ${[...found].join()}`);
      assert.equal(file.prompts[0]?.id?.value, 'a');
      assert.equal(file.prompts[0].data, undefined);
      const [span] = spans;
      if (span)
        assert.ok(file.problems.some((problem) => problem.span.start === span.start || name === 'a.yaml'));
      for (const problem of file.problems)
        assert.ok(problem.span.start <= problem.span.end && problem.span.end <= text.length);
    });
  }

  it('never make the reader throw, and every place lies in the text', () => {
    const seeds = [
      prompt,
      'prompts:\n- id: a\n  format: chat\n  chat_template:\n    messages:\n    - {role: user, content: "{{x}}"}\n    variables: [x]\n',
      'id: a\nformat: text\ntemplate:\n  content: {{x}} y\n  variables: &v\n    - x\n  partials: {p: *v, <<: *v}\n',
      record,
      '{"id": "a", "format": "text", "template": {"content": "\\u00e9 {{x}}", "variables": ["x"]}}',
    ];
    const noise = fc.constantFrom(
      '',
      '\t',
      '\n',
      '\r',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '|',
      '>',
      ':',
      '- ',
      ', ',
      '#',
      '&a ',
      '*a',
      '!!set ',
      '? ',
      '\\',
      '{{',
      '\0',
      '\u0085',
      '\ud83d',
      '%',
      '---\n',
      '<<: ',
      'null',
    );
    const change = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 4 }),
      noise,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(change, { maxLength: 6 }),
        fc.constantFrom('yaml', 'json'),
        (seed, changes, extension) => {
          const text = changes.reduce((all, [at, removed, added]) => {
            const start = Math.round(at * all.length);
            return all.slice(0, start) + added + all.slice(start + removed);
          }, seed);
          const file = readPromptFile(`file:///prompts/a.${extension}`, text);
          for (const { span } of file.problems)
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
          for (const node of file.prompts) {
            for (const site of node.templates)
              assert.ok(site.span.end <= text.length && site.map.valueLength === site.text.length);
            node.declareVariable('x');
            node.declared?.forEach((_, index) => node.removeDeclared(index));
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('that nest without end or expand without end are refused', () => {
    for (const text of ['prompts: ' + '['.repeat(5000), 'prompts:\n' + '- '.repeat(2000)]) {
      assert.doesNotThrow(() => readPromptFile('file:///prompts/a.yaml', text));
    }
    assert.doesNotThrow(() =>
      readPromptFile('file:///prompts/a.json', '{"prompts":' + '[{"a":'.repeat(5000)),
    );
    const laughs = Array.from(
      { length: 9 },
      (_, i) =>
        `a${i}: &a${i} [${Array(12)
          .fill(i ? `*a${i - 1}` : 'x')
          .join(', ')}]`,
    );
    const file = readPromptFile('file:///prompts/a.yaml', `${prompt}metadata:\n  ${laughs.join('\n  ')}\n`);
    assert.ok(file.problems.some(({ message }) => message.includes('more than a million values')));
  });
});
