import assert from 'node:assert/strict';
import { applyEdits, disableForLine, problemsOf } from '../../../server/src/core/index.js';
import { fileAt, workspaceOf } from '../../support/workspaceOf.js';

describe('comments that silence', () => {
  it('silence problems of the next line in templates, YAML and front matters', () => {
    for (const [path, text] of sources) assert.deepEqual(codesOf(path, text), [], text);
  });

  it('silence only what they name, and not syntax errors', () => {
    const [path, text] = sources[0];
    assert.deepEqual(codesOf(path, text.replace('undeclared-variable', 'unused-variable')), [
      'unused-suppression',
      'undeclared-variable',
    ]);
    assert.deepEqual(
      codesOf('a.hbs', '{{!-- prompt-manager-disable-next-line unclosed-block --}}\n{{#if a}}'),
      ['unused-suppression', 'unclosed-block'],
    );
  });

  it('silence a whole file', () => {
    const text =
      '{{! prompt-manager-disable-file unknown-helper, empty-block }}\n{{a b}}\n\n{{c d}}{{#if x}}{{/if}}\n';
    assert.deepEqual(codesOf('a.hbs', text), []);
  });

  it('are no comments inside values', () => {
    const text = `${head}  content: |\n    # prompt-manager-disable-next-line undeclared-variable\n    {{nmae}} {{name}}\n  variables: [name]\n`;
    assert.deepEqual(codesOf('prompts/a.yaml', text), ['undeclared-variable']);
  });

  it('that silence nothing are hinted at, with a fix that removes them or the idle code', () => {
    const mended = (text: string) => {
      const workspace = workspaceOf({ 'a.hbs': text });
      const [problem] = problemsOf(fileAt(workspace, 'a.hbs'), workspace, { secrets: true });
      assert.equal(problem?.code, 'unused-suppression');
      return applyEdits(text, problem.fixes?.[0]?.edits ?? []);
    };
    assert.equal(
      mended('Hi\n{{! prompt-manager-disable-next-line unknown-helper }}\nthere\n'),
      'Hi\nthere\n',
    );
    assert.equal(
      mended('{{!-- prompt-manager-disable-next-line empty-block unknown-helper --}}\n{{a b}}\n'),
      '{{!-- prompt-manager-disable-next-line unknown-helper --}}\n{{a b}}\n',
    );
  });
});

describe('disableForLine', () => {
  it('writes the comment that silences, where one can stand', () => {
    for (const [path, text] of sources) {
      const before = text.replace(/^.*prompt-manager-disable.*\n/m, '');
      const workspace = workspaceOf({ [path]: before });
      const [problem, ...others] = problemsOf(fileAt(workspace, path), workspace, { secrets: true });
      assert.ok(problem && others.length === 0, before);
      const fix = disableForLine(fileAt(workspace, path), problem);
      assert.equal(applyEdits(before, fix?.edits ?? []), text);
    }
  });

  it('has no place in JSON, in folded values and inside a tag', () => {
    for (const [path, text] of [
      [
        'prompts/a.json',
        '{"id":"a","format":"text","template":{"content":"{{nmae}}{{name}}",\n"variables":["name"]}}',
      ],
      ['prompts/a.yaml', `${head}  content: "Hello\n    {{nmae}} {{name}}"\n  variables: [name]\n`],
      ['a.hbs', 'Hello {{lookup\n(b c) d}}\n'],
    ] as const) {
      const workspace = workspaceOf({ [path]: text });
      const [problem] = problemsOf(fileAt(workspace, path), workspace, { secrets: true });
      assert.ok(problem, text);
      assert.equal(disableForLine(fileAt(workspace, path), problem), undefined, text);
    }
  });
});

const head = 'id: a\nformat: text\ntemplate:\n';

/** Files with one problem, silenced. */
const sources = [
  [
    'prompts/a.yaml',
    `${head}  content: |\n    Hello {{name}}\n    {{!-- prompt-manager-disable-next-line undeclared-variable --}}\n    {{nmae}}\n  variables: [name]\n`,
  ],
  [
    'prompts/a.yaml',
    `${head}  content: Hello {{name}}\n  # prompt-manager-disable-next-line unused-variable\n  variables: [name, other]\n`,
  ],
  [
    'prompts/a.prompt',
    '---\nmodel: a/b\noutput:\n  # prompt-manager-disable-next-line output-format-without-schema\n  format: json\n---\nHi\n',
  ],
  ['a.hbs', 'Hi\n{{!-- prompt-manager-disable-next-line unknown-helper --}}\n{{upper name}}\n'],
] as const;

function codesOf(path: string, text: string): readonly string[] {
  const workspace = workspaceOf({ [path]: text });
  return problemsOf(fileAt(workspace, path), workspace, { secrets: true }).map(({ code }) => code);
}
