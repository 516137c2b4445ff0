import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  changeInputSets,
  inputSetsIn,
  inputsUriOf,
  problemsOf,
  promptOfInputs,
  readPromptFile,
  type InputSetChange,
} from '../../../../server/src/core/index.js';
import { orderSchema, promptWith } from '../../../support/sources.js';
import { uriOf, workspaceOf } from '../../../support/workspaceOf.js';

const uri = uriOf('prompts/a.inputs.yaml');
const saved = `# Kept.
inputs:
  Late parcel:   # also kept
    name: Ann
    items: [{title: Emma, price: 3}]
  Nobody: {}
`;

describe('the saved inputs of a prompt', () => {
  it('are read with their names and values', () => {
    const file = readPromptFile(uri, saved);
    assert.equal(file.kind, 'inputs');
    assert.deepEqual(file.problems, []);
    assert.deepEqual(
      inputSetsIn(file).map(({ name, values }) => [name, values]),
      [
        ['Late parcel', { name: 'Ann', items: [{ title: 'Emma', price: 3 }] }],
        ['Nobody', {}],
      ],
    );
  });

  it('lie beside the prompt and are called by its id', () => {
    assert.equal(inputsUriOf(uriOf('prompts/all.yaml'), 'a'), uri);
    assert.equal(promptOfInputs(uri), 'a');
    assert.equal(promptOfInputs(uriOf('prompts/a.yaml')), undefined);
  });

  it('are checked by the prompt that they are for', () => {
    const workspace = workspaceOf({
      'prompts/a.yaml': promptWith('{{customer}} {{tone}}', 'input_schema: order_input\n'),
      'schemas/order_input.yaml': orderSchema,
      'prompts/a.inputs.yaml': 'inputs:\n  One:\n    customr: Ann\n',
    });
    const file = workspace.files.get(uri);
    assert.ok(file);
    const found = problemsOf(file, workspace, { secrets: false });
    const texts = found.map(({ code, span }) => [code, file.text.slice(span.start, span.end)]);
    assert.ok(
      texts.some(([code, text]) => code === 'inputs-missing' && text === 'One'),
      JSON.stringify(texts),
    );
    assert.ok(
      texts.some(([code, text]) => code === 'inputs-unused' && text === 'Ann'),
      JSON.stringify(texts),
    );
  });

  it('are told when their file has another shape', () => {
    for (const text of ['- a\n', 'sets: {}\n', 'inputs: [a]\n', 'inputs: {One: text}\n']) {
      const { problems } = readPromptFile(uri, text);
      assert.ok(
        problems.some(({ code }) => code === 'inputs-shape'),
        text,
      );
    }
  });
});

describe('a change of the saved inputs', () => {
  it('begins the file', () => {
    const text = changed('', { kind: 'save', name: 'One', values: { name: 'Ann' } });
    assert.match(text, /^# Inputs of 'a'/);
    assert.deepEqual(setsOf(text), [['One', { name: 'Ann' }]]);
  });

  it('adds a set at the end and leaves the rest as it is', () => {
    const text = changed(saved, { kind: 'save', name: 'Second: try', values: { xs: ['a', 'b'], n: 1.5 } });
    assert.ok(text.startsWith(saved.trimEnd()), text);
    assert.deepEqual(setsOf(text).at(-1), ['Second: try', { xs: ['a', 'b'], n: 1.5 }]);
  });

  it('replaces a set, renames it and takes it away', () => {
    const replaced = changed(saved, { kind: 'save', name: 'Nobody', values: { name: 'Eve' } });
    assert.deepEqual(setsOf(replaced)[1], ['Nobody', { name: 'Eve' }]);
    const renamed = changed(saved, { kind: 'rename', name: 'Late parcel', to: 'Early' });
    assert.deepEqual(
      setsOf(renamed).map(([name]) => name),
      ['Early', 'Nobody'],
    );
    assert.match(renamed, /Early: {3}# also kept/);
    const less = changed(saved, { kind: 'delete', name: 'Late parcel' });
    assert.deepEqual(setsOf(less), [['Nobody', {}]]);
  });

  it('is refused where the file is broken or the set is not there', () => {
    assert.equal(changeInputSets('inputs: [', 'a', { kind: 'delete', name: 'One' }).kind, 'refused');
    assert.equal(changeInputSets(saved, 'a', { kind: 'delete', name: 'One' }).kind, 'refused');
    assert.equal(
      changeInputSets(saved, 'a', { kind: 'rename', name: 'Nobody', to: 'Late parcel' }).kind,
      'refused',
    );
  });

  it('keeps whatever values are saved', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() === text && text !== '<<');
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()), fc.constant(null));
    fc.assert(
      fc.property(
        name,
        fc.dictionary(
          fc.string({ minLength: 1 }).filter((key) => !['<<', '__proto__'].includes(key)),
          value,
        ),
        (set, given) => {
          const values = JSON.parse(JSON.stringify(given)) as Record<string, unknown>;
          const first = changed('', { kind: 'save', name: 'First', values: {} });
          const text = changed(first, { kind: 'save', name: set, values });
          assert.deepEqual(Object.fromEntries(setsOf(text))[set], values, text);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});

function changed(text: string, change: InputSetChange): string {
  const answer = changeInputSets(text, 'a', change);
  assert.ok(answer.kind === 'text', JSON.stringify(answer));
  return answer.text;
}

function setsOf(text: string): [string, unknown][] {
  return inputSetsIn(readPromptFile(uri, text)).map(({ name, values }) => [name, values]);
}
