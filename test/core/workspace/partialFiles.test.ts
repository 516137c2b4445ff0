import assert from 'node:assert/strict';
import {
  analyzePrompt,
  createWorkspace,
  problemsOf,
  readPromptFile,
} from '../../../server/src/core/index.js';

const files = {
  'app/prompts/mail.prompt':
    '---\ninput:\n  schema: {name: string, city: string, rest: string}\n---\n{{> card city=city}}{{> missing}}',
  'app/prompts/_card.prompt': '{{name}} of {{city}} {{> line}}',
  'app/prompts/shared/_line.prompt': '{{rest}}',
  'other/_card.prompt': 'another',
  'views/a.hbs': '{{> parts/_head.hbs}}{{> head}}',
  'views/parts/_head.hbs': '{{title}}',
};

describe('Partials that are files', () => {
  it('are found by name, the nearest first, with folder, underscore and extension or without', () => {
    const { workspace } = open(files);
    const found = (name: string, from: string) =>
      workspace.partial(name, uri(from))?.file.uri.slice(uri('').length);
    assert.equal(found('card', 'app/prompts/mail.prompt'), 'app/prompts/_card.prompt');
    assert.equal(found('card', 'other/x.prompt'), 'other/_card.prompt');
    assert.equal(found('shared/line', 'app/prompts/mail.prompt'), 'app/prompts/shared/_line.prompt');
    assert.equal(found('nowhere/line', 'app/prompts/mail.prompt'), undefined);
    assert.equal(found('parts/_head.hbs', 'views/a.hbs'), 'views/parts/_head.hbs');
  });

  it('read the variables of the prompts that call them', () => {
    const { workspace, file } = open(files);
    const analysis = analyzePrompt(file('app/prompts/mail.prompt'), 0, workspace);
    assert.deepEqual([...analysis.partialFiles.keys()], ['card', 'line']);
    assert.deepEqual(
      analysis.usesInFiles.map(({ name, resolves }) => [name, resolves.kind]),
      [
        ['name', 'declaration'],
        ['city', 'argument'],
        ['rest', 'declaration'],
      ],
    );
  });

  it('are told where they are missing, as a warning', () => {
    const { workspace, file } = open(files);
    const problems = problemsOf(file('app/prompts/mail.prompt'), workspace, { secrets: false });
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['missing-partial', 'warning']],
    );
  });

  it('are looked up anew when one comes, goes or changes', () => {
    const { workspace, file } = open(files);
    const mail = file('app/prompts/mail.prompt');
    const before = analyzePrompt(mail, 0, workspace);
    assert.equal(analyzePrompt(mail, 0, workspace), before);
    const gone = workspace.withoutFile(uri('app/prompts/shared/_line.prompt'));
    assert.deepEqual([...analyzePrompt(mail, 0, gone).partialFiles.keys()], ['card']);
    const changed = workspace.withFile(readPromptFile(uri('app/prompts/_card.prompt'), 'Nothing'));
    assert.deepEqual(analyzePrompt(mail, 0, changed).usesInFiles, []);
    const added = workspace.withFile(readPromptFile(uri('app/prompts/_missing.prompt'), '{{name}}'));
    assert.equal(analyzePrompt(mail, 0, added).partialFiles.size, 3);
  });

  it('may call each other in a circle without end', () => {
    const { workspace, file } = open({
      'a.prompt': '{{> b}}',
      '_b.prompt': '{{> c}}',
      '_c.prompt': '{{> b}}',
    });
    assert.equal(analyzePrompt(file('a.prompt'), 0, workspace).partialFiles.size, 2);
  });
});

function uri(path: string): string {
  return `file:///w/${path}`;
}

function open(texts: Readonly<Record<string, string>>) {
  const read = Object.entries(texts).map(([path, text]) => readPromptFile(uri(path), text));
  const workspace = createWorkspace(read);
  const file = (path: string) => {
    const found = workspace.files.get(uri(path));
    assert.ok(found, path);
    return found;
  };
  return { workspace, file };
}
