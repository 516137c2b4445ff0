import assert from 'node:assert/strict';
import { describeType, readPromptFile } from '../../../../server/src/core/index.js';
import { markSpans } from '../../../support/markers.js';
import { runtimeFault } from '../../../support/runtimeVerdict.js';

describe('Reading .prompt files', () => {
  it('finds the template behind the front matter, without white space around it', () => {
    checkTemplate('---\nmodel: m\n---\n\n  «Hi {{name}}»\n\n');
    checkTemplate('---  \r\nmodel: m\r\n---\r\n«Hi»\r\n');
    checkTemplate('---\nmodel: m\n---\n«a\n---\nb»\n');
  });

  it('takes the whole file where there is no front matter, white space included', () => {
    checkTemplate('«  Hi {{name}}\n»');
  });

  it('tells a front matter that the released package does not recognise', () => {
    checkProblem('«---»\nmodel: m\nHi {{name}}', 'front-matter-not-closed warning');
    checkProblem('---\nmodel: m\n«---»', 'front-matter-not-closed warning');
    checkProblem('---\nmodel: m\n«---»  ', 'front-matter-not-closed warning');
    checkProblem('«---»\n---\nHi {{name}}', 'front-matter-empty warning');
    checkProblem('# Licence\n«---»\nmodel: m\n---\nHi', 'front-matter-not-first warning');
  });

  it('tells YAML that would be sent to the model', () => {
    checkProblem('---\nmodel: [«x»\n---\nHi', 'front-matter-invalid-yaml error');
    checkProblem('---\n«- a»\n---\nHi', 'front-matter-not-map warning');
  });

  it('is quiet about keys of programs and helps with slips', () => {
    checkProblem('---\nagent: x\nmetadata: {a: 1}\nmy.ext: 2\n---\nHi');
    checkProblem('---\n«modle»: x\n---\nHi', 'front-matter-unknown-key hint');
    checkProblem('---\n«a.b.c»: x\n---\nHi', 'ext-split-last-dot info');
  });

  it('has an error for just those tools that npm dotprompt fails with', async () => {
    for (const tools of [
      'a',
      '{a: b}',
      '{}',
      '5',
      'true',
      '0',
      'false',
      'null',
      '',
      '""',
      '[]',
      '[1, {a: b}]',
    ]) {
      const text = `---\ntools: ${tools}\n---\nHi\n`;
      const file = readPromptFile('file:///w/a.prompt', text);
      const fault = await runtimeFault({ name: 'a.prompt', kind: 'dotprompt', file });
      const errors = file.problems.filter(({ severity }) => severity === 'error');
      assert.equal(errors.length > 0, fault !== undefined, `${tools}: ${fault ?? ''}`);
    }
  });

  it('tells a front matter in a partial', () => {
    checkProblem('«---\na: 1»\n---\nHi', 'partial-front-matter warning', '_card.prompt');
  });

  it('declares the variables of the input schema, at their places', () => {
    const text = [
      '---',
      'input:',
      '  schema:',
      '    name: string, the name',
      '    tags?(array, at most five): string',
      '    size(enum): [small, large]',
      '    address(object):',
      '      city: string',
      '    (*): any',
      '  default: {name: Ann}',
      '---',
      '{{name}}',
    ].join('\n');
    const inputs = read(text).prompts[0]?.inputs;
    assert.equal(inputs?.open, true);
    assert.deepEqual(
      inputs.fields.map(({ name, type, required, description, default: value }) => [
        name,
        describeType(type),
        required,
        description,
        value,
      ]),
      [
        ['name', 'string', true, 'the name', 'Ann'],
        ['tags', 'list of string', false, 'at most five', undefined],
        ['size', "one of 'small', 'large'", true, undefined, undefined],
        ['address', 'map with city', true, undefined, undefined],
      ],
    );
  });

  it('reads JSON Schema in the place of Picoschema', () => {
    const text =
      '---\ninput:\n  schema:\n    type: object\n    required: [a]\n    properties:\n      a: {type: [integer, "null"], minimum: 1}\n---\n{{a}}';
    const [field] = read(text).prompts[0]?.inputs?.fields ?? [];
    assert.deepEqual(field?.type, { kind: 'integer', minimum: 1 });
    assert.equal(field.nullable, true);
  });

  it('tells the mistakes of Picoschema', () => {
    const schema = (lines: string) => `---\ninput:\n  schema:\n    ${lines}\n---\nHi`;
    checkProblem(schema('a: «String»'), 'pico-unknown-type warning');
    checkProblem(schema('a: Recipe'));
    checkProblem(schema('a: «5»'), 'pico-value-type error');
    checkProblem(schema('a:«»'), 'pico-empty-value warning');
    checkProblem(schema('«a(list)»: string'), 'pico-bad-kind error');
    checkProblem(schema('a(enum): «X»'), 'pico-enum-not-list error');
    checkProblem(schema('«a (array)»: string'), 'pico-space-in-name warning');
    checkProblem(schema('a: string\n    «a?»: string'), 'pico-duplicate-field warning');
    checkProblem(schema('type: «string»\n    name: string'), 'pico-type-capture error');
    checkProblem(schema('properties: {a: «string»}'), 'pico-properties-mixed error');
  });

  it('adds a variable to the input schema', () => {
    const file = read('---\ninput:\n  schema:\n    name: string\n---\n{{name}} {{city}}');
    const [edit] = file.prompts[0]?.declareVariable('city') ?? [];
    assert.ok(edit);
    const changed = file.text.slice(0, edit.span.start) + edit.text + file.text.slice(edit.span.end);
    assert.equal(
      changed,
      '---\ninput:\n  schema:\n    name: string\n    city: string\n---\n{{name}} {{city}}',
    );
  });
});

function read(text: string, path = 'a.prompt') {
  return readPromptFile(`file:///w/${path}`, text);
}

function checkTemplate(marked: string): void {
  const file = read(marked.replaceAll(/[«»]/g, ''));
  const [site] = file.prompts[0]?.templates ?? [];
  assert.ok(site);
  assert.equal(markSpans(file.text, [site.map.toFileSpan({ start: 0, end: site.text.length })]), marked);
}

function checkProblem(marked: string, expected?: string, path?: string): void {
  const { text, problems } = read(marked.replaceAll(/[«»]/g, ''), path);
  assert.deepEqual(
    problems.map(({ code, severity }) => `${code} ${severity}`),
    expected === undefined ? [] : [expected],
  );
  const [problem] = problems;
  if (problem) assert.equal(markSpans(text, [problem.span]), marked);
}
