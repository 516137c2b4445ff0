import assert from 'node:assert/strict';
import { problemsOf, TrackedWorkspace, type PromptFile } from '../../../server/src/core/index.js';
import { fileAt, workspaceOf } from '../../support/workspaceOf.js';

const prompt = (version: string, more = '') =>
  `id: greet\nversion: ${version}\nformat: text\ntemplate: {content: Hello!}\n${more}`;

const schema = (name: string, field = '{name: tone, type: string}') =>
  `schemas:\n  - name: ${name}\n    fields: [${field}]\n`;

/** The files of a workspace and, by path, the codes that they have; none where nothing is said. */
interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, string>>;
}

const cases: Readonly<Record<string, Case>> = {
  'a template that calls itself goes round in a circle': {
    files: { '_loop.prompt': 'Again: {{> loop}}', 'a.prompt': '{{> loop}}' },
    codes: { '_loop.prompt': 'partial-cycle' },
  },
  'a template may call itself for what is inside a value': {
    files: { 'tree.hbs': '{{name}}{{#each children}}{{> tree}}{{/each}}' },
    codes: {},
  },
  'a file is called before the template itself, where both have the name': {
    files: { 'a/head.hbs': '{{> head}}', 'head.hbs': 'Hello' },
    codes: {},
  },
  'a partial that is a file is unused until a template calls it': {
    files: {
      '_used.prompt': 'Yes',
      '_free.prompt': 'No',
      'partials/free.hbs': 'No',
      'a.prompt': '{{#> used}}{{/used}}',
    },
    codes: { '_free.prompt': 'unused-partial', 'partials/free.hbs': 'unused-partial' },
  },
  'any partial may be meant by a computed name': {
    files: { '_free.prompt': 'No', 'a.prompt': '{{> (lookup this "name")}}' },
    codes: {},
  },
  'of the older versions of a prompt that is gone the newest tells it': {
    files: {
      'prompts/bye.yaml': prompt('1.0.0').replace('greet', 'bye'),
      'prompts/greet/_versions/1.0.0.yaml': prompt('1.0.0'),
      'prompts/greet/_versions/1.10.0.yaml': prompt('1.10.0'),
    },
    codes: { 'prompts/greet/_versions/1.10.0.yaml': 'orphan-versions' },
  },
  'versions of the oldest layout never had a file of the prompt beside them': {
    files: {
      'prompts/bye.yaml': prompt('1.0.0').replace('greet', 'bye'),
      'prompts/greet/1.0.0.yaml': prompt('1.0.0'),
    },
    codes: { 'prompts/greet/1.0.0.yaml': 'legacy-layout' },
  },
  'versions in each of the older layouts': {
    files: {
      'prompts/greet.yaml': prompt('1.3.0'),
      'prompts/greet/1.0.0.yaml': prompt('1.0.0'),
      'prompts/greet/1.1.0.json':
        '{"id": "greet", "version": "1.1.0", "format": "text", "template": {"content": "Hi"}}',
      'prompts/greet/_versions/1.2.0.json':
        '{"id": "greet", "version": "1.2.0", "format": "text", "template": {"content": "Hi"}}',
      'prompts/greet/_versions/1.3.0.yaml': prompt('1.3.0'),
    },
    codes: {
      'prompts/greet/1.0.0.yaml': 'legacy-layout',
      'prompts/greet/1.1.0.json': 'legacy-layout',
      'prompts/greet/_versions/1.2.0.json': 'legacy-layout',
    },
  },
  'a schema is unused where prompts and schemas name others': {
    files: {
      'prompts/greet.yaml': prompt('1.0.0', 'input_schema: mail\n'),
      'schemas/mail.yaml': schema('mail', '{name: to, type: dict, nested_schema: address}'),
      'schemas/address.yaml': schema('address'),
      'schemas/other.yaml': schema('other'),
    },
    codes: { 'schemas/other.yaml': 'unused-schema' },
  },
  'schemas that no prompt names are those of a program': {
    files: { 'prompts/greet.yaml': prompt('1.0.0'), 'schemas/other.yaml': schema('other') },
    codes: {},
  },
  'a prompt beside the current one, of a lower version': {
    files: { 'prompts/greet.yaml': prompt('2.0.0'), 'prompts/greet-old.yaml': prompt('1.0.0') },
    codes: { 'prompts/greet-old.yaml': 'id-file-mismatch version-overwrites-current' },
  },
  'a .prompt file with the blocks of Jinja': {
    files: { 'a.prompt': '---\nmodel: gpt-4o\n---\n{% if a %}{{a}}{% endif %}\n' },
    codes: { 'a.prompt': 'ambiguous-file jinja-syntax' },
  },
  "a .prompt file with Continue's message of the system": {
    files: { 'a.prompt': '---\nname: Test\n---\n<system>\nBe brief.\n</system>\n{{{input}}}\n' },
    codes: { 'a.prompt': 'ambiguous-file' },
  },
};

describe('rules across files', () => {
  for (const [what, { files, codes }] of Object.entries(cases))
    it(what, () => {
      const workspace = workspaceOf(files);
      const found = Object.keys(files).map(
        (path) => [path, codesOf(fileAt(workspace, path), files)] as const,
      );
      assert.deepEqual(Object.fromEntries(found.filter(([, list]) => list !== '')), codes);
    });

  it('look again when a template begins to call a partial, and not at any other change', () => {
    const files = { '_line.prompt': 'Hi', 'a.prompt': 'Hello', 'b.prompt': 'Hello' };
    const workspace = workspaceOf(files);
    const tracked = new TrackedWorkspace(workspace);
    const found = problemsOf(fileAt(workspace, '_line.prompt'), tracked, { secrets: false });
    assert.deepEqual(
      found.map(({ code }) => code),
      ['unused-partial'],
    );
    const after = (text: string) =>
      workspace.withFile(fileAt(workspaceOf({ ...files, 'a.prompt': text }), 'a.prompt'));
    assert.equal(tracked.holdsIn(after('Hello > you')), true);
    assert.equal(tracked.holdsIn(after('Hello {{> line}}')), false);
  });
});

function codesOf(file: PromptFile, files: Readonly<Record<string, string>>): string {
  return problemsOf(file, workspaceOf(files), { secrets: false })
    .map(({ code }) => code)
    .join(' ');
}
