import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { problemCodes, readData, readPromptFile, type PromptFile } from '../../../server/src/core/index.js';
import { publishedSchemas } from '../../../server/src/core/formats/shape/publishedSchemas.js';
import { docExamples } from '../../support/docExamples.js';
import { sharedFolder } from '../../support/shared.js';

const ajv = new Ajv({ strict: false, allErrors: true });
const validators: Readonly<Partial<Record<PromptFile['format'], ValidateFunction>>> = {
  'prompt-manager': compiled('prompt-manager.schema.json'),
  'github-models': compiled('github-models.schema.json'),
  'semantic-kernel': compiled('semantic-kernel.schema.json'),
  dotprompt: compiled('dotprompt.schema.json'),
  configuration: compiled('promptmanager.schema.json'),
  'input-sets': compiled('input-sets.schema.json'),
};

describe('The published JSON Schemas', () => {
  for (const [name, schema] of Object.entries(publishedSchemas(problemCodes()))) {
    it(`${name} is what the shapes say; 'npm run schemas' writes it`, () => {
      assert.deepEqual(JSON.parse(readFileSync(path.join('schemas', name), 'utf8')), schema);
    });
  }

  it('take what the readers take', () => {
    const folders = ['examples', sharedFolder('corpus'), sharedFolder('golden')];
    let checked = 0;
    for (const file of folders.filter((folder) => folder !== undefined).flatMap(promptFilesIn)) {
      const read = readPromptFile(`file://${file}`, readFileSync(file, 'utf8'));
      if (read.kind === 'foreign' || read.problems.some(({ severity }) => severity === 'error')) continue;
      const errors = errorsOf(read);
      assert.deepEqual(errors, [], file);
      checked++;
    }
    assert.ok(checked >= 10, `Only ${checked} files.`);
  });

  it('refuse what the readers refuse', () => {
    const errors = (text: string, name = 'prompts/a.yaml') =>
      errorsOf(readPromptFile(`file:///${name}`, text)).map(({ keyword }) => keyword);
    const prompt = 'id: a\nformat: text\ntemplate:\n  content: Hi\n';
    assert.deepEqual(errors(prompt), []);
    assert.ok(errors(`${prompt}nope: 1\n`).includes('additionalProperties'));
    assert.ok(errors(`${prompt}status: done\n`).includes('enum'));
    assert.ok(errors(`${prompt}version: v1\n`).includes('pattern'));
    assert.ok(errors('id: a\nformat: text\ntemplate: {}\n').includes('required'));
    assert.ok(errors('schemas:\n- name: a\n  fields:\n  - name: b\n').includes('required'));
    const github = 'messages:\n- role: User\n  content: Hi\n';
    assert.deepEqual(errors(github, 'a.prompt.yml'), []);
    assert.ok(errors(github.replace('User', 'Boss'), 'a.prompt.yml').includes('enum'));
  });

  it('say of configurations and saved inputs what the server says', () => {
    const errors = (name: string, text: string) =>
      errorsOf(readPromptFile(`file:///w/${name}`, text)).map(({ keyword }) => keyword);
    const configuration = (text: string) => errors('.promptmanager.yaml', text);
    const [example] = docExamples('docs/CONFIGURATION.md');
    assert.deepEqual(configuration(example?.code ?? ''), []);
    assert.deepEqual(
      configuration('rules: {unused-variable: off}\nhelpers: [{name: a, parameters: [b]}]\n'),
      [],
    );
    assert.ok(configuration('reader: [python-library]\n').includes('additionalProperties'));
    assert.ok(configuration('rules: {unused-varable: off}\n').includes('additionalProperties'));
    assert.ok(configuration('rules: {unused-variable: fatal}\n').includes('enum'));
    assert.ok(configuration('helpers: [{kind: inline}]\n').includes('required'));
    assert.deepEqual(errors('a.inputs.yaml', 'inputs:\n  One: {a: [1]}\n  Two:\n'), []);
    assert.ok(errors('a.inputs.yaml', 'inputs: [1]\n').includes('type'));
    assert.ok(errors('a.inputs.yaml', 'One: {a: 1}\n').includes('required'));
  });

  it('leave other files alone', () => {
    const validate = compiled('prompt-manager.schema.json');
    assert.ok(validate({ openapi: '3.1.0', paths: {} }));
    assert.ok(validate([1, 2]));
  });
});

function compiled(name: string): ValidateFunction {
  return ajv.compile(JSON.parse(readFileSync(path.join('schemas', name), 'utf8')) as object);
}

function errorsOf(file: PromptFile): readonly { readonly keyword: string; readonly instancePath: string }[] {
  const validate = validators[file.format];
  const data: unknown = file.syntax === 'front-matter' ? file.prompts[0]?.data : rootOf(file);
  if (!validate || data === undefined || validate(plain(data))) return [];
  return (validate.errors ?? []).map(({ keyword, instancePath }) => ({ keyword, instancePath }));
}

/** Editors read YAML 1.2, in which `off` is a text. */
function rootOf({ text, syntax, format }: PromptFile): unknown {
  if (format === 'configuration') return parse(text);
  return syntax === 'yaml' || syntax === 'json' ? readData(text, syntax).data : undefined;
}

/** Whole numbers of any size become those that JSON has. */
function plain(data: unknown): unknown {
  return JSON.parse(
    JSON.stringify(data, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)),
  );
}

function promptFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json|prompt)$/.test(entry.name))
    .map((entry) => path.resolve(entry.parentPath, entry.name));
}
