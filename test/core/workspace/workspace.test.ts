import assert from 'node:assert/strict';
import { createWorkspace, readPromptFile } from '../../../server/src/core/index.js';
import { fileAt, uriOf, workspaceOf } from '../../support/workspaceOf.js';

function prompt(id: string, content = 'Hello!'): string {
  return `id: ${id}\nformat: text\ntemplate:\n  content: ${content}\n`;
}

function schemas(...names: readonly string[]): string {
  const entries = names.map((name) => `  - name: ${name}\n    fields:\n      - {name: x, type: string}\n`);
  return `schemas:\n${entries.join('')}`;
}

describe('Workspace', () => {
  it('lists the prompts of single-prompt files and collections, and of nothing else', () => {
    const workspace = workspaceOf({
      'prompts/a.yaml': prompt('a'),
      'prompts/all.yaml':
        'prompts:\n  - {id: b, format: text, template: {content: B}}\n  - {id: c, format: text, template: {content: C}}\n',
      'prompts/a/_versions/1.0.0.yaml': prompt('a'),
      'prompts/schemas/s.yaml': schemas('s'),
      'settings.yaml': 'colour: blue\n',
    });
    const found = workspace.prompts().map(({ prompt: { id }, index }) => [id?.value, index]);
    assert.deepEqual(found, [
      ['a', 0],
      ['b', 0],
      ['c', 1],
    ]);
  });

  it('finds prompts by id and forgets an id that a file no longer has', () => {
    const before = workspaceOf({ 'a.yaml': prompt('one'), 'b.yaml': prompt('two') });
    assert.equal(before.promptsById('one').length, 1);
    const after = before.withFile(readPromptFile(uriOf('a.yaml'), prompt('three')));
    assert.equal(after.promptsById('one').length, 0);
    assert.equal(after.promptsById('three').length, 1);
    assert.equal(before.promptsById('one').length, 1, 'a workspace never changes');
  });

  it('shows the new text of a file whose ids stay the same', () => {
    const before = workspaceOf({ 'a.yaml': prompt('one') });
    assert.equal(before.promptsById('one')[0]?.prompt.templates[0]?.text, 'Hello!');
    const after = before.withFile(readPromptFile(uriOf('a.yaml'), prompt('one', 'Goodbye!')));
    assert.equal(after.promptsById('one')[0]?.prompt.templates[0]?.text, 'Goodbye!');
  });

  it('goes without a removed file', () => {
    const before = workspaceOf({ 'a.yaml': prompt('one'), 'schemas/s.yaml': schemas('s') });
    assert.ok(before.schema('s', uriOf('a.yaml')));
    const after = before.withoutFile(uriOf('a.yaml')).withoutFile(uriOf('schemas/s.yaml'));
    assert.deepEqual([after.files.size, after.prompts(), after.schemaDeclarations()], [0, [], []]);
  });

  it('is the same value when nothing changes', () => {
    const workspace = workspaceOf({ 'a.yaml': prompt('one') });
    assert.equal(workspace.withFile(fileAt(workspace, 'a.yaml')), workspace);
    assert.equal(workspace.withoutFile(uriOf('none.yaml')), workspace);
  });

  it('takes the schema beside the prompt first, then beside its folder, then the nearest', () => {
    const places = [
      'far/away/schemas/s.yaml',
      'other/schemas/s.yaml',
      'schemas/s.yaml',
      'prompts/schemas/all.yaml',
      'prompts/schemas/s.yaml',
    ];
    const files = places.map((path) => readPromptFile(uriOf(path), schemas('s')));
    const from = uriOf('prompts/a.yaml');
    while (files.length > 0) {
      const expected = files.at(-1)?.uri;
      assert.equal(createWorkspace(files).schema('s', from)?.uri, expected);
      assert.equal(createWorkspace([...files].reverse()).schema('s', from)?.uri, expected);
      files.pop();
    }
  });
});
