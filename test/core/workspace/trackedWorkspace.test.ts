import assert from 'node:assert/strict';
import { readPromptFile, TrackedWorkspace, type Workspace } from '../../../server/src/core/index.js';
import { uriOf, workspaceOf } from '../../support/workspaceOf.js';

const files = {
  'prompts/a.yaml': 'id: a\nformat: text\ntemplate: {content: A}\n',
  'prompts/b.yaml': 'id: b\nformat: text\ntemplate: {content: B}\n',
  'prompts/card.hbs': 'Card {{title}}',
  'schemas/s.yaml': 'schemas:\n- name: s\n  fields:\n  - {name: x, type: string}\n',
};

/** The workspace with another text in one file. */
function changed(workspace: Workspace, path: string, text: string): Workspace {
  return workspace.withFile(readPromptFile(uriOf(path), text));
}

describe('What was derived from a workspace', () => {
  const workspace = workspaceOf(files);
  const derived = (ask: (workspace: Workspace) => unknown): TrackedWorkspace => {
    const tracked = new TrackedWorkspace(workspace);
    ask(tracked);
    return tracked;
  };
  const typed = () => changed(workspace, 'prompts/a.yaml', files['prompts/a.yaml'].replace('A', 'AA'));

  it('holds while the answers are the same', () => {
    for (const tracked of [
      derived((w) => w.promptsById('b')),
      derived((w) => w.schema('s', uriOf('prompts/b.yaml'))),
      derived((w) => w.partial('card', uriOf('prompts/b.yaml'))),
      derived((w) => [...w.partialNames()]),
      derived(() => undefined),
    ])
      assert.ok(tracked.holdsIn(typed()));
  });

  it('holds no longer when one of them is another', () => {
    assert.ok(!derived((w) => w.promptsById('a')).holdsIn(typed()));
    assert.ok(!derived((w) => w.prompts()).holdsIn(typed()));
    assert.ok(!derived((w) => w.files).holdsIn(typed()));
    const schemaless = workspace.withoutFile(uriOf('schemas/s.yaml'));
    assert.ok(!derived((w) => w.schema('s', uriOf('prompts/b.yaml'))).holdsIn(schemaless));
    assert.ok(!derived((w) => w.schemaDeclarations()).holdsIn(schemaless));
    const card = changed(workspace, 'prompts/card.hbs', 'Card {{name}}');
    assert.ok(!derived((w) => w.partial('card', uriOf('prompts/b.yaml'))).holdsIn(card));
    assert.ok(
      !derived((w) => [...w.partialNames()]).holdsIn(workspace.withoutFile(uriOf('prompts/card.hbs'))),
    );
  });
});
