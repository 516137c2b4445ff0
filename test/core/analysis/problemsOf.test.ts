import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  factsOf,
  noConfiguration,
  problemsOf,
  runRule,
  type CheckOptions,
  type Problem,
  type Rule,
  type Workspace,
} from '../../../server/src/core/index.js';
import { markSpans, parseMarkers } from '../../support/markers.js';
import { fileAt, workspaceOf } from '../../support/workspaceOf.js';

const path = 'prompts/p.yaml';

describe('problemsOf', () => {
  it('puts syntax errors at their places in the file', () => {
    const source = 'template:\n  content: |\n    Hello\n    {{name}}«{{/if}}»\n  variables: [name]\n';
    const { text, found } = check(source);
    assert.equal(
      markSpans(
        text,
        found.map(({ span }) => span),
      ),
      head + source,
    );
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['stray-closer', 'error']],
    );
  });

  it('takes the severities of the configuration, save that what cannot be read stays a warning', () => {
    const text = `${head}autor: Ann\ntemplate:\n  content: "{{#if x}}{{nmae}}"\n  variables: [name, x]\n`;
    const codes = ['unknown-key', 'unclosed-block', 'undeclared-variable', 'unused-variable'] as const;
    const severities = new Map(codes.map((code) => [code, 'off'] as const));
    const found = problemsIn(workspaceOf({ [path]: text }, { ...noConfiguration, severities }));
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['unclosed-block', 'warning']],
    );
  });

  it('keeps its columns behind emoji, escapes, a byte order mark and Windows line ends', () => {
    for (const source of [
      '\ufeffid: p\r\nformat: text\r\ntemplate:\r\n  content: |\r\n    😀 {{name}}\r\n    😀 {{«nmae»}}\r\n  variables: [name]\r\n',
      `${head}template:\n  content: "\\U0001F600 \\t {{name}} 😀 {{«nmae»}}"\n  variables: [name]\n`,
      `${head}template:\n  content: 'It''s 😀 {{name}}\n\n    and {{«nmae»}}'\n  variables: [name]\n`,
    ]) {
      const { text } = parseMarkers(source);
      const found = problemsIn(workspaceOf({ [path]: text }));
      assert.equal(
        markSpans(
          text,
          found.map(({ span }) => span),
        ),
        source,
      );
    }
  });

  it('mends a syntax error inside a quoted scalar with what the quotes need', () => {
    const source = `template:\n  content: "{{#each names}}{{this}}"\n  variables: [names]\n`;
    const { text, found } = check(source);
    const fix = found.find(({ code }) => code === 'unclosed-block')?.fixes?.[0];
    assert.ok(fix);
    const { found: after } = check(applyEdits(text, fix.edits).replace(head, ''));
    assert.deepEqual(after, []);
  });

  it('reports a use once, however many declarations are missing', () => {
    const { found } = check('template:\n  content: "{{naem}} {{city}}"\n  variables: [name]\n');
    assert.deepEqual(
      found
        .filter(({ code }) => code === 'undeclared-variable')
        .map(({ message, fixes }) => [message, fixes?.map(({ title }) => title)]),
      [
        [
          "'naem' is not declared in this prompt: it is missing from 'variables'. Did you mean 'name'?",
          ["Change to 'name'", "Declare 'naem'"],
        ],
        ["'city' is not declared in this prompt: it is missing from 'variables'.", ["Declare 'city'"]],
      ],
    );
  });

  it('declares a variable where it is missing', () => {
    const { text, found } = check('template:\n  content: "{{name}} {{city}}"\n  variables: [name]\n');
    const fix = found[0]?.fixes?.find(({ title }) => title === "Declare 'city'");
    assert.ok(applyEdits(text, fix?.edits ?? []).includes('variables: [name, city]'));
  });

  for (const quiet of [
    // Nothing is declared anywhere.
    'template:\n  content: "{{name}} {{#each xs}}{{y}}{{/each}}"\n',
    // What an item has is not known.
    'template:\n  content: "{{#each datasets}}- {{name}}: {{rows}} rows{{/each}}"\n  variables: [datasets]\n',
    // All variables are handed on.
    'template:\n  content: "{{#each this}}{{@key}}: {{this}}{{/each}}"\n  variables: [a, b]\n',
    'template:\n  content: "{{> (lookup . kind) .}}"\n  variables: [kind, name]\n',
    // The partial uses it.
    'template:\n  content: "{{> p}}"\n  variables: [name]\n  partials: {p: "{{name}}"}\n',
    // A raw name, a bracket, a data variable of an outer loop.
    'template:\n  content: "{{#each xs}}{{#each this}}{{@../index}}{{this}}{{/each}}{{/each}}"\n  variables: [xs]\n',
    'chat_template:\n  messages:\n    - {role: user, content: "{{[user name]}}"}\n  variables: ["user name"]\n',
    'chat_template:\n  messages:\n    - {role: user, content: "{{#if a}}{{a}}{{/if}}"}\n  variables: [a]\n',
  ]) {
    it(`says nothing about ${JSON.stringify(quiet)}`, () => {
      const problems = check(quiet).found.filter(({ code }) => !shapeCodes.has(code));
      assert.deepEqual(
        problems.map(({ code, message }) => `${code}: ${message}`),
        [],
      );
    });
  }

  for (const half of [
    '{{',
    '{{na',
    '{{#if ',
    '{{#if name}}{{#each name}}',
    '{{lookup (',
    '{{> ',
    '{{name',
    '{{#if name == 1}}x{{/if}}',
  ]) {
    it(`tells of nothing but the syntax of the half-typed ${half}`, () => {
      const { found } = check(`template:\n  content: |\n    {{name}} ${half}\n  variables: [name]\n`);
      assert.ok(found.length > 0);
      assert.deepEqual(
        found.filter(({ severity }) => severity !== 'error'),
        [],
      );
    });
  }

  it('replaces a secret that is a whole plain scalar by a quoted variable', () => {
    const secret = ['Tr0ub', '4dor&3xY'].join('');
    const source = `template:\n  content: postgres://ann:${secret}@db.local/shop\n  variables: []\n`;
    const { text, found } = check(source);
    assert.ok(
      applyEdits(text, found[0]?.fixes?.[0]?.edits ?? []).includes('content: postgres://ann:{{password}}@db'),
    );
    const key = ['sk', 'aB3dE5fG7hI9jK1lM2nO4pQ6rS8t'].join('-');
    const alone = check(`template:\n  content: ${key}\n  variables: []\n`);
    const mended = applyEdits(alone.text, alone.found[0]?.fixes?.[0]?.edits ?? []);
    assert.deepEqual(check(mended.slice(head.length)).found, []);
  });

  it('looks for secrets only when asked to', () => {
    const source = `template:\n  content: Hi\nmetadata:\n  note: 'password: ${['Tr0ub', '4dor&3'].join('')}'\n`;
    assert.deepEqual(
      check(source).found.map(({ code }) => code),
      ['secret-in-prompt'],
    );
    assert.deepEqual(check(source, { secrets: false }).found, []);
  });

  it('says nothing about files that are not edited as prompts', () => {
    const workspace = workspaceOf({
      'prompts/p.yaml': `${head}template:\n  content: Hello!\n`,
      'prompts/p/_versions/1.0.0.yaml': `${head}template:\n  content: "{{#if x}}"\n`,
      'docker.yaml': 'services:\n  web:\n    command: "{{#if x}}"\n',
    });
    for (const file of workspace.files.values())
      assert.deepEqual(problemsOf(file, workspace, { secrets: true }), []);
  });

  it('is in the order of the file', () => {
    const { found } = check('template:\n  content: "{{x}} {{#if}}{{/if}} {{> q}} {{y}}"\n  variables: [z]\n');
    const starts = found.map(({ span }) => span.start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    assert.ok(starts.length >= 5);
  });

  it('goes on without a rule that throws', () => {
    const faulty: Rule = {
      of: 'file',
      code: 'faulty',
      severity: 'error',
      example: { bad: '' },
      check: () => {
        throw new TypeError('broken');
      },
    };
    const workspace = workspaceOf({ [path]: `${head}template: {content: Hi}\n` });
    const faults: string[] = [];
    const onFault = (code: string, error: unknown): void => void faults.push(`${code}: ${String(error)}`);
    assert.deepEqual(runRule(faulty, factsOf(fileAt(workspace, path), workspace), { onFault }), []);
    assert.deepEqual(faults, ['faulty: TypeError: broken']);
  });

  it('never throws and stays inside the file, whatever the template is', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{{#if ',
      '{{/if}}',
      '{{else}}',
      '{{> p}}',
      'name',
      '../',
      '@index',
      ' as |a|',
      '(',
      ')',
      '=',
      '"',
      '.',
      '{{#each xs}}',
      '{{/each}}',
      '[',
      ']',
      ' ',
      '\n',
      '€',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = `${head}template:\n  content: ${JSON.stringify(pieces.join('') || 'x')}\n  variables: [name, xs]\n  partials: {p: "{{name}}"}\n`;
        const workspace = workspaceOf({ [path]: text });
        for (const { span, fixes = [] } of problemsIn(workspace)) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
          for (const { edits } of fixes) applyEdits(text, edits);
        }
      }),
    );
  });
});

const head = 'id: p\nformat: text\n';

/** Of the reader, not of the rules: a chat prompt under the head of a text prompt. */
const shapeCodes: ReadonlySet<string> = new Set(['format-template-mismatch']);

function check(
  source: string,
  options: Partial<CheckOptions> = {},
): { text: string; found: readonly Problem[]; marked: string } {
  const { text } = parseMarkers(head + source);
  const found = problemsIn(workspaceOf({ [path]: text }), options);
  return {
    text,
    found,
    marked: markSpans(
      text,
      found.slice(0, 1).map(({ span }) => span),
    ),
  };
}

function problemsIn(workspace: Workspace, options: Partial<CheckOptions> = {}): readonly Problem[] {
  const onFault = (code: string, error: unknown): never => {
    throw new Error(`The rule '${code}' threw.`, { cause: error });
  };
  return problemsOf(fileAt(workspace, path), workspace, { secrets: true, onFault, ...options });
}
