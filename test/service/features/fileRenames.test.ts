import assert from 'node:assert/strict';
import { fileRenames, rename } from '../../../server/src/service/index.js';
import { withTextEdits } from '../../support/editsOf.js';
import { fileAt, uriOf, workspaceOf } from '../../support/workspaceOf.js';

const configuration = `partials:
  - prompts/shared
  - ./prompts/shared/more # all of them
dialects: {'prompts/shared/*.md': handlebars, prompts/shared-too/*.md: handlebars}
files: {include: ['**/*.hbs', prompts/shared/**]}
helpers: {scan: [src/*.ts]}
`;

const configured = workspaceOf({
  '.promptmanager.yaml': configuration,
  'prompts/shared/_card.prompt': 'Hi',
});

const workspace = workspaceOf({
  'prompts/a.prompt': 'Hi {{> card name=x}}{{> shared/card}}',
  'prompts/_card.prompt': '{{name}}',
  'prompts/shared/_card.prompt': '{{name}}',
  'views/b.hbs': '{{> _head.hbs}}',
  'views/_head.hbs': '{{title}}',
  'prompts/greeting.yaml': 'id: greeting\nformat: text\ntemplate: {content: Hi}\ninput_schema: order\n',
  'prompts/greeting.inputs.yaml': 'inputs: {}\n',
  'prompts/old.yaml': 'id: old\nformat: text\ntemplate: {content: Hi}\n',
  'prompts/old/_versions/1.0.0.yaml': 'id: old\nformat: text\ntemplate: {content: Hi}\n',
  'prompts/other.yaml': 'id: something\nformat: text\ntemplate: {content: Hi}\n',
  'schemas/order.yaml': 'schemas:\n- name: order\n  fields:\n  - {name: a, type: string}\n',
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

  it('lets the folders in calls follow a folder that gets another name, or a partial another place', () => {
    check('prompts/shared', 'prompts/common', {
      'prompts/a.prompt': 'Hi {{> card name=x}}{{> common/card}}',
    });
    check('prompts/shared/_card.prompt', 'prompts/mail/parts/_card.prompt', {
      'prompts/a.prompt': 'Hi {{> card name=x}}{{> mail/parts/card}}',
    });
    check('prompts/shared/_card.prompt', 'mail/_note.prompt', {
      'prompts/a.prompt': 'Hi {{> card name=x}}{{> mail/note}}',
    });
    check('prompts', 'texts', undefined);
    check('shared', 'common', undefined);
  });

  it('lets the paths in the configuration follow', () => {
    const checkPaths = (from: string, to: string, expected: string) =>
      check(from, to, { '.promptmanager.yaml': expected }, configured);
    checkPaths(
      'prompts/shared',
      'prompts/common',
      configuration.replace(/prompts\/shared(?!-)/g, 'prompts/common'),
    );
    checkPaths('prompts', 'texts', configuration.replaceAll('prompts/', 'texts/'));
    checkPaths('src', 'source', configuration.replace('src/', 'source/'));
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

  it('lets a schema that is named like its file follow, with all that name it', () => {
    check('schemas/order.yaml', 'schemas/purchase.yaml', {
      'prompts/greeting.yaml':
        'id: greeting\nformat: text\ntemplate: {content: Hi}\ninput_schema: purchase\n',
      'schemas/order.yaml': 'schemas:\n- name: purchase\n  fields:\n  - {name: a, type: string}\n',
    });
  });

  it('lets the id of a prompt that is named like its file follow, with its saved inputs', () => {
    check('prompts/greeting.yaml', 'prompts/welcome.yaml', {
      'prompts/greeting.yaml': 'id: welcome\nformat: text\ntemplate: {content: Hi}\ninput_schema: order\n',
    });
    const renames = [{ oldUri: uriOf('prompts/greeting.yaml'), newUri: uriOf('prompts/welcome.yaml') }];
    const edit = fileRenames(workspace, renames, { renamesFiles: true });
    assert.deepEqual(edit?.documentChanges?.at(-1), {
      kind: 'rename',
      oldUri: uriOf('prompts/greeting.inputs.yaml'),
      newUri: uriOf('prompts/welcome.inputs.yaml'),
      options: { overwrite: false },
    });
    const together = [
      ...renames,
      { oldUri: uriOf('prompts/greeting.inputs.yaml'), newUri: uriOf('prompts/welcome.inputs.yaml') },
    ];
    assert.equal(fileRenames(workspace, together, { renamesFiles: true })?.documentChanges, undefined);
  });

  it('leaves the id of a prompt with stored versions, and what is named otherwise', () => {
    check('prompts/old.yaml', 'prompts/new.yaml', undefined);
    check('prompts/other.yaml', 'prompts/new.yaml', undefined);
    check('prompts/greeting.yaml', 'prompts/old.yaml', undefined);
  });

  it('changes nothing for moves and prompts without an id', () => {
    check('prompts/a.prompt', 'prompts/b.prompt', undefined);
    check('prompts/_card.prompt', 'other/_card.prompt', undefined);
  });
});

function check(
  from: string,
  to: string,
  expected: Readonly<Record<string, string>> | undefined,
  files = workspace,
): void {
  const edit = fileRenames(files, [{ oldUri: uriOf(from), newUri: uriOf(to) }]);
  const texts = Object.entries(edit?.changes ?? {}).map(([uri, edits]) => {
    const file = files.files.get(uri);
    assert.ok(file);
    return [uri, withTextEdits(file, edits)];
  });
  const wanted = Object.entries(expected ?? {}).map(([path, text]) => [fileAt(files, path).uri, text]);
  assert.deepEqual(texts, wanted);
  if (!expected) assert.equal(edit, undefined);
}
