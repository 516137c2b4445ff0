import assert from 'node:assert/strict';
import { fileRenames, rename } from '../../../server/src/service/index.js';
import { withTextEdits } from '../../support/editsOf.js';
import { fileAt, uriOf, workspaceOf } from '../../support/workspaceOf.js';

const workspace = workspaceOf({
  'prompts/a.prompt': 'Hi {{> card name=x}}{{> shared/card}}',
  'prompts/_card.prompt': '{{name}}',
  'prompts/shared/_card.prompt': '{{name}}',
  'views/b.hbs': '{{> _head.hbs}}',
  'views/_head.hbs': '{{title}}',
});

describe('Renaming files', () => {
  it('lets the calls of a partial follow', () => {
    check('prompts/_card.prompt', 'prompts/_note.prompt', {
      'prompts/a.prompt': 'Hi {{> note name=x}}{{> shared/card}}',
    });
    check('prompts/shared/_card.prompt', 'prompts/shared/_note.prompt', {
      'prompts/a.prompt': 'Hi {{> card name=x}}{{> shared/note}}',
    });
    check('views/_head.hbs', 'views/_top.hbs', { 'views/b.hbs': '{{> _top.hbs}}' });
  });

  it('may begin at a call', () => {
    const from = fileAt(workspace, 'views/b.hbs');
    const place = { workspace, file: from, offset: from.text.indexOf('head') };
    const answer = rename(place, 'top', { renamesFiles: true });
    assert.ok(answer.kind === 'edit');
    assert.deepEqual(answer.edit.documentChanges, [
      {
        textDocument: { uri: from.uri, version: null },
        edits: [
          { range: { start: { line: 0, character: 5 }, end: { line: 0, character: 9 } }, newText: 'top' },
        ],
      },
      {
        kind: 'rename',
        oldUri: uriOf('views/_head.hbs'),
        newUri: uriOf('views/_top.hbs'),
        options: { overwrite: false },
      },
    ]);
    assert.equal(rename(place, 'a b', { renamesFiles: true }).kind, 'refused');
    assert.equal(rename(place, 'top').kind, 'refused');
  });

  it('changes nothing for prompts and moves', () => {
    check('prompts/a.prompt', 'prompts/b.prompt', undefined);
    check('prompts/_card.prompt', 'other/_card.prompt', undefined);
  });
});

function check(from: string, to: string, expected: Readonly<Record<string, string>> | undefined): void {
  const edit = fileRenames(workspace, [{ oldUri: uriOf(from), newUri: uriOf(to) }]);
  const texts = Object.entries(edit?.changes ?? {}).map(([uri, edits]) => {
    const file = workspace.files.get(uri);
    assert.ok(file);
    return [uri, withTextEdits(file, edits)];
  });
  const wanted = Object.entries(expected ?? {}).map(([path, text]) => [fileAt(workspace, path).uri, text]);
  assert.deepEqual(texts, wanted);
  if (!expected) assert.equal(edit, undefined);
}
