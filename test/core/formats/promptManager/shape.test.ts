import assert from 'node:assert/strict';
import { applyEdits, readPromptFile, type Problem } from '../../../../server/src/core/index.js';
import { parseMarkers } from '../../../support/markers.js';

/** A prompt with one fault between marks, what is said of it, and the file after its first fix. */
interface Row {
  readonly code: string;
  readonly bad: string;
  readonly message: RegExp;
  readonly fixed?: string;
  readonly severity?: Problem['severity'];
}

const rows: readonly Row[] = [
  {
    code: 'name-instead-of-id',
    bad: '«name»: greet\nformat: text\ntemplate: {content: hi}\n',
    message: /The key is 'id'/,
    fixed: 'id: greet\nformat: text\ntemplate: {content: hi}\n',
  },
  {
    code: 'unknown-key',
    bad: 'id: a\nformat: text\n«templat»: {content: hi}\ntemplate: {content: hi}\n',
    message: /Extra inputs are not permitted: 'templat'/,
  },
  {
    code: 'unknown-key',
    bad: 'id: a\nformat: text\ntemplate:\n  content: hi\n  «varables»: [x]\n',
    message: /Did you mean 'variables'\?/,
    fixed: 'id: a\nformat: text\ntemplate:\n  content: hi\n  variables: [x]\n',
  },
  {
    code: 'description-outside-metadata',
    bad: 'id: a\n«description»: Says hi # short\nformat: text\ntemplate: {content: hi}\n',
    message: /belongs to 'metadata'/,
    fixed: 'id: a\nmetadata:\n  description: Says hi # short\nformat: text\ntemplate: {content: hi}\n',
  },
  {
    code: 'description-outside-metadata',
    bad: 'id: a\nformat: text\n«tags»:\n- x\n- y\ntemplate: {content: hi}\nmetadata:\n    author: me\n',
    message: /belongs to 'metadata'/,
    fixed:
      'id: a\nformat: text\ntemplate: {content: hi}\nmetadata:\n    author: me\n    tags:\n    - x\n    - y\n',
  },
  {
    code: 'scalar-template',
    bad: 'id: a\nformat: text\n«template»: |\n  Hello\n\n   {{name}}\n',
    message: /valid dictionary or instance of PromptTemplate/,
    fixed: 'id: a\nformat: text\ntemplate:\n  content: |\n    Hello\n\n     {{name}}\n',
  },
  {
    code: 'missing-required-key',
    bad: '«format»: text\ntemplate: {content: hi}\ntags: []\n'.replace('tags: []\n', 'status: draft\n'),
    message: /Field required: 'id'/,
    fixed: 'id: greet\nformat: text\ntemplate: {content: hi}\nstatus: draft\n',
  },
  {
    code: 'missing-required-key',
    bad: 'id: a\nformat: «chat»\n',
    message: /Chat format requires chat_template/,
  },
  {
    code: 'format-template-mismatch',
    bad: 'id: a\nformat: text\n«chat_template»:\n  messages: [{role: user, content: hi}]\n',
    message: /text format cannot have chat_template/,
  },
  {
    code: 'format-template-mismatch',
    bad: 'id: a\nformat: chat\n«template»: {content: hi}\nchat_template:\n  messages: [{role: user, content: hi}]\n',
    message: /Chat format cannot have both template and chat_template/,
  },
  {
    code: 'enum-value',
    bad: 'id: a\nformat: «Text»\ntemplate: {content: hi}\n',
    message: /Input should be 'text', 'chat', 'completion' or 'instruction'\./,
    fixed: 'id: a\nformat: text\ntemplate: {content: hi}\n',
  },
  {
    code: 'enum-value',
    bad: 'id: a\nformat: chat\nchat_template:\n  messages:\n    - role: "«asistant»"\n      content: hi\n'.replace(
      /["«»]+asistant["«»]+/,
      '«"asistant"»',
    ),
    message: /'system', 'user', 'assistant', 'function' or 'tool'/,
    fixed: 'id: a\nformat: chat\nchat_template:\n  messages:\n    - role: "assistant"\n      content: hi\n',
  },
  {
    code: 'empty-content',
    bad: 'id: a\nformat: text\ntemplate:\n  content: «"  "»\n',
    message: /Template content cannot be empty/,
  },
  {
    code: 'empty-content',
    bad: 'id: a\nformat: chat\nchat_template:\n  «messages»: []\n',
    message: /Chat prompt must have at least one message/,
  },
  {
    code: 'bad-version',
    bad: 'id: a\nversion: «1.0»\nformat: text\ntemplate: {content: hi}\n',
    message: /Version must be in semver format/,
    fixed: 'id: a\nversion: 1.0.0\nformat: text\ntemplate: {content: hi}\n',
  },
  {
    code: 'version-leading-zero',
    severity: 'warning',
    bad: 'id: a\nversion: «01.0.0»\nformat: text\ntemplate: {content: hi}\n',
    message: /sorts equal to '1\.0\.0'/,
    fixed: 'id: a\nversion: 1.0.0\nformat: text\ntemplate: {content: hi}\n',
  },
  {
    code: 'metadata-range',
    bad: 'id: a\nformat: text\ntemplate: {content: hi}\nmetadata:\n  temperature: «3.5» # hot\n',
    message: /less than or equal to 2/,
    fixed: 'id: a\nformat: text\ntemplate: {content: hi}\nmetadata:\n  temperature: 2 # hot\n',
  },
  {
    code: 'bad-id',
    bad: 'id: «../evil»\nformat: text\ntemplate: {content: hi}\n',
    message: /Unsafe id/,
    fixed: 'id: evil\nformat: text\ntemplate: {content: hi}\n',
  },
  {
    code: 'variable-name-invalid',
    bad: 'id: a\nformat: text\ntemplate:\n  content: hi\n  variables: [name, «user-name»]\n',
    message: /All variable names must be valid Python identifiers/,
  },
  {
    code: 'duplicate-variable',
    severity: 'warning',
    bad: 'id: a\nformat: text\ntemplate:\n  content: hi\n  variables:\n    - x\n    - «x» # again\n    - y\n',
    message: /declared twice/,
    fixed: 'id: a\nformat: text\ntemplate:\n  content: hi\n  variables:\n    - x\n    - y\n',
  },
  {
    code: 'invalid-type',
    bad: 'id: «12»\nformat: text\ntemplate: {content: hi}\n',
    message: /valid string: '12' is read as a number/,
    fixed: "id: '12'\nformat: text\ntemplate: {content: hi}\n",
  },
  {
    code: 'yaml-bool-word',
    bad: 'id: a\nformat: text\ntemplate: {content: hi}\nmetadata:\n  tags: [x, «on»]\n',
    message: /'on' is read as a boolean; quote it/,
    fixed: "id: a\nformat: text\ntemplate: {content: hi}\nmetadata:\n  tags: [x, 'on']\n",
  },
  {
    code: 'yaml-number-like',
    severity: 'warning',
    bad: 'id: a\nformat: text\ntemplate: {content: hi}\nmetadata:\n  team: {code: «010»}\n',
    message: /reads '010' as 8/,
  },
  {
    code: 'duplicate-id',
    bad: 'prompts:\n- id: a\n  format: text\n  template: {content: hi}\n- id: «a»\n  format: text\n  template: {content: ho}\n',
    message: /Prompt IDs must be unique within schema/,
  },
  {
    code: 'empty-content',
    bad: 'version: x\n«prompts»: []\n',
    message: /Schema must contain at least one prompt/,
  },
  {
    code: 'unquoted-template',
    bad: 'id: a\nformat: text\ntemplate:\n  content: «{{name}}»\n',
    message: /Quote text that starts with '\{\{'/,
    fixed: "id: a\nformat: text\ntemplate:\n  content: '{{name}}'\n",
  },
  {
    code: 'unquoted-template-rest',
    bad: "id: a\nformat: text\ntemplate:\n  content: «{{name}} it's me»  # me\n",
    message: /Quote text/,
    fixed: "id: a\nformat: text\ntemplate:\n  content: '{{name}} it''s me'  # me\n",
  },
  {
    code: 'yaml-duplicate-key',
    bad: 'id: a\n«format»: chat\nformat: text\ntemplate: {content: hi}\n',
    message: /'format' stands twice/,
    fixed: 'id: a\nformat: text\ntemplate: {content: hi}\n',
  },
];

describe('Shape of prompt files', () => {
  for (const { code, bad, message, fixed, severity = 'error' } of rows) {
    it(`${code}: ${bad.replaceAll('\n', '⏎').slice(0, 60)}`, () => {
      const { text, spans } = parseMarkers(bad);
      const file = readPromptFile('file:///w/prompts/greet.yaml', text);
      assert.deepEqual(
        file.problems.map((problem) => ({
          code: problem.code,
          severity: problem.severity,
          span: problem.span,
        })),
        [{ code, severity, span: spans[0] }],
      );
      const [problem] = file.problems;
      assert.match(problem?.message ?? '', message);
      assert.match(problem?.message ?? '', /[.?]$/);
      const fix = problem?.fixes?.[0];
      if (fixed !== undefined) assert.equal(applyEdits(text, fix?.edits ?? []), fixed);
    });
  }

  it('keeps a repeated unknown key that may not be renamed without a fix', () => {
    const file = readPromptFile(
      'file:///prompts/a.yaml',
      'id: a\nformat: text\ntemplat: x\ntemplate: {content: hi}\n',
    );
    assert.deepEqual(file.problems[0]?.fixes, []);
  });

  it('accepts what pydantic reads in lax mode', () => {
    const lines = [
      'id: a b',
      'uid: "{31625BAB-1e98-4f23-88ac-62de74675ab3}"',
      'format: text',
      'template: {content: hi, variables: [größe, class], helpers: {}}',
      'created_at: 2025-11-26 10:00:00',
      'updated_at: 1700000000',
      'metadata: {temperature: "0.5", max_tokens: 10.0, tags: !!set {x, y}, custom: {a: 1}, own: [1]}',
      'input_schema: null',
    ];
    assert.deepEqual(readPromptFile('file:///prompts/a.yaml', lines.join('\n')).problems, []);
  });

  it('says the same of JSON, with its own fixes', () => {
    const text = '{\n  "id": "a",\n  "format": "Text",\n  "template": "Hello"\n}';
    const file = readPromptFile('file:///prompts/a.json', text);
    assert.deepEqual(
      file.problems.map(({ code }) => code),
      ['enum-value', 'scalar-template'],
    );
    const edits = file.problems.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
    const fixed = applyEdits(text, edits);
    assert.deepEqual(JSON.parse(fixed), { id: 'a', format: 'text', template: { content: 'Hello' } });
    assert.deepEqual(readPromptFile('file:///prompts/a.json', fixed).problems, []);
  });
});
