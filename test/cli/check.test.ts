import assert from 'node:assert/strict';
import { runMemoryCli } from './memoryCli.js';

const sound = `id: sound
version: 1.0.0
format: text
template:
  content: Hello {{name}}!
  variables:
  - name
`;

/** An emoji stands before the fault: columns count UTF-16 units. */
const faulty = `id: faulty
version: 1.0.0
format: text
template:
  content: 'Hi 😀 {{nmae}}'
  variables: [name]
`;

const unclosed = `id: unclosed
version: 1.0.0
format: text
template:
  content: 'Hi {{#if name}}'
  variables: [name]
`;

interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly { readonly physicalLocation: unknown }[];
    }[];
  }[];
}

describe('prompt-manager check', () => {
  it('finds nothing in sound prompts', async () => {
    const { code, out, err } = await runMemoryCli({ 'prompts/sound.yaml': sound }, ['check']);
    assert.deepEqual({ code, out, err }, { code: 0, out: '1 file checked, no problems.\n', err: '' });
  });

  it('prints JSON in its fixed shape', async () => {
    const { code, out } = await runMemoryCli(
      { 'prompts/faulty.yaml': faulty, 'prompts/sound.yaml': sound, 'other.json': '{"a": 1}' },
      ['check', '--format', 'json'],
    );
    const result = parsed(out);
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(result), ['files', 'findings', 'summary']);
    assert.equal(result.files, 2);
    const finding = result.findings.find(({ code: name }) => name === 'undeclared-variable');
    assert.ok(finding);
    assert.deepEqual(Object.keys(finding), ['file', 'code', 'severity', 'message', 'range', 'fixes']);
    assert.equal(finding.file, 'prompts/faulty.yaml');
    assert.deepEqual(finding.range, { start: { line: 4, character: 20 }, end: { line: 4, character: 24 } });
    assert.ok(finding.fixes.includes("Change to 'name'"), finding.fixes.join());
    const total = Object.values(result.summary).reduce((sum, count) => sum + count, 0);
    assert.equal(total, result.findings.length);
    assert.deepEqual(Object.keys(result.summary), ['error', 'warning', 'info', 'hint']);
  });

  it('says once for a file what holds at several places', async () => {
    const calls = Array.from({ length: 11 }, () => '{{upper name}}\n').join('');
    const { out } = await runMemoryCli(
      { 'a.hbs': `{{upper name}} {{upper name}}\n{{lower name}}\n${calls}` },
      ['check'],
    );
    assert.deepEqual(
      out.split('\n').map((line) => line.replace(/ {2,}/g, '  ')),
      [
        'a.hbs',
        "  1:3  warning  There is no helper 'upper' in Handlebars, so rendering fails, unless the program registers it. (also in lines 1, 3, 4, 5, 6, 7, 8, 9 and 4 more)  unknown-helper",
        "  2:3  warning  There is no helper 'lower' in Handlebars, so rendering fails, unless the program registers it.  unknown-helper",
        '',
        '1 file checked, 14 problems: 0 errors, 14 warnings.',
        '',
      ],
    );
  });

  it('prints annotations of GitHub Actions', async () => {
    const { code, out } = await runMemoryCli({ 'prompts/50%, a.yaml': unclosed }, [
      'check',
      '--format',
      'github',
    ]);
    assert.equal(code, 1);
    assert.match(
      out,
      /^::error file=prompts\/50%25%2C a\.yaml,line=5,endLine=5,col=\d+,endColumn=\d+,title=unclosed-block::.+$/m,
    );
  });

  it('prints SARIF for code scanning', async () => {
    const { out } = await runMemoryCli({ 'my prompts/faulty.yaml': faulty }, ['check', '--format', 'sarif']);
    const log = JSON.parse(out) as SarifLog;
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    const result = run?.results.find(({ ruleId }) => ruleId === 'undeclared-variable');
    assert.ok(run && result);
    assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, 'undeclared-variable');
    assert.equal(result.level, 'warning');
    assert.deepEqual(result.locations[0]?.physicalLocation, {
      artifactLocation: { uri: 'my%20prompts/faulty.yaml' },
      region: { startLine: 5, startColumn: 21, endLine: 5, endColumn: 25 },
    });
  });

  it('obeys the nearest .promptmanager.yaml, also above what is asked for', async () => {
    const files = {
      '.promptmanager.yaml': `rules: { undeclared-variable: error, unused-variable: off }
files: { exclude: ['old/**'] }
dialects: { 'notes/*.txt': handlebars }
helpers: { scan: ['src/*.js'] }
`,
      'src/main.js': "Handlebars.registerHelper('shout', (text) => text.toUpperCase());",
      'old/prompts/faulty.yaml': faulty,
      'prompts/faulty.yaml': faulty,
      'prompts/hello.hbs': '{{shout name}} {{whisper name}}',
    };
    const found = async (...paths: readonly string[]) => {
      const { out } = await runMemoryCli(files, ['check', '--format', 'json', ...paths]);
      return parsed(out).findings.map(({ file, code, severity }) => `${file}: ${code} ${severity}`);
    };
    const expected = [
      'prompts/faulty.yaml: undeclared-variable error',
      'prompts/hello.hbs: unknown-helper warning',
    ];
    assert.deepEqual(await found(), expected);
    assert.deepEqual(await found('prompts'), expected);
    assert.deepEqual(await found('prompts/faulty.yaml'), expected.slice(0, 1));
  });

  it('ends with 1 when there is an error', async () => {
    const { code, out } = await runMemoryCli({ 'prompts/unclosed.yaml': unclosed }, [
      'check',
      '--format',
      'json',
    ]);
    assert.equal(code, 1);
    assert.ok(parsed(out).summary['error'] === 1, out);
  });

  it('prints findings by file with lines and columns from 1', async () => {
    const { out } = await runMemoryCli({ 'prompts/faulty.yaml': faulty }, ['check', 'prompts']);
    assert.match(out, /^prompts\/faulty\.yaml\n/);
    assert.match(out, /\n {2}5:21 +warning +.*'nmae'.* undeclared-variable\n/);
    assert.match(out, /\n1 file checked, \d problems?: 0 errors, \d warnings?/);
  });

  it('colours only where it may', async () => {
    const plain = await runMemoryCli({ 'prompts/faulty.yaml': faulty }, ['check']);
    const coloured = await runMemoryCli({ 'prompts/faulty.yaml': faulty }, ['check'], { colors: true });
    assert.ok(!plain.out.includes('\u001b'));
    assert.ok(coloured.out.includes('\u001b[33mwarning'));
  });

  it('reports only what was asked for, but knows the schemas around it', async () => {
    const files = {
      'prompts/a.yaml': `${sound.replace('id: sound', 'id: a')}input_schema: a_input\n`,
      'prompts/faulty.yaml': faulty,
      'schemas/a_input.yaml': 'schemas:\n- name: a_input\n  fields:\n  - name: name\n    type: string\n',
    };
    const { code, out } = await runMemoryCli(files, ['check', 'prompts/a.yaml', '--format', 'json']);
    assert.deepEqual({ code, ...parsed(out), summary: 0 }, { code: 0, files: 1, findings: [], summary: 0 });
  });

  it('says nothing of a folder without prompts, of binary and of empty files', async () => {
    const files = { 'prompts/a.yaml': '\0\u0001', 'data/config.yaml': 'a: 1\n', 'data/empty.yaml': '' };
    const { code, out } = await runMemoryCli(files, ['check']);
    assert.deepEqual({ code, out }, { code: 0, out: 'No prompt files found.\n' });
  });

  for (const [name, args, sentence] of [
    ['a path that is not there', ['check', 'nowhere.yaml'], /^error: 'nowhere\.yaml' does not exist\.\n$/],
    ['a file that is no text', ['check', 'binary.yaml'], /^error: 'binary\.yaml' is not a text file\.\n$/],
    ['an unknown format', ['check', '--format', 'xml'], /xml/],
    ['an unknown option', ['check', '--nonsense'], /--nonsense/],
    ['an unknown command', ['chekc'], /chekc/],
    ['no command', [], /Usage: prompt-manager/],
  ] as const) {
    it(`ends with 2 for ${name}`, async () => {
      const { code, out, err } = await runMemoryCli({ 'binary.yaml': '\0' }, args);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, sentence);
    });
  }

  it('prints its version and its help', async () => {
    assert.deepEqual(await runMemoryCli({}, ['--version']), { code: 0, out: '1.2.3\n', err: '' });
    const help = await runMemoryCli({}, ['--help']);
    assert.equal(help.code, 0);
    for (const command of ['check', 'render', 'list']) {
      assert.ok(help.out.includes(command));
      assert.equal((await runMemoryCli({}, [command, '--help'])).code, 0);
    }
  });
});

interface CheckJson {
  readonly files: number;
  readonly findings: readonly {
    readonly file: string;
    readonly code: string;
    readonly severity: string;
    readonly range: unknown;
    readonly fixes: readonly string[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

function parsed(out: string): CheckJson {
  return JSON.parse(out) as CheckJson;
}
