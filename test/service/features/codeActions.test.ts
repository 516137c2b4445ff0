import assert from 'node:assert/strict';
import { codeActions } from '../../../server/src/service/index.js';
import { checkCodeActions } from '../../support/checkCodeActions.js';
import { withTextEdits, withWorkspaceEdit } from '../../support/editsOf.js';
import { placeAt } from '../../support/placeAt.js';
import { promptWith } from '../../support/sources.js';
import { fileAt, uriOf, workspaceOf } from '../../support/workspaceOf.js';

describe('code actions', () => {
  it('change a misspelled variable or declare it', () => {
    checkCodeActions(promptWith('{{items}} {{nm█ae}} {{name}}'), {
      "Change to 'name'": promptWith('{{items}} {{name}} {{name}}'),
      "Declare 'nmae'": promptWith('{{items}} {{nmae}} {{name}}').replace(
        '[name, items]',
        '[name, items, nmae]',
      ),
    });
  });

  it('prefer the first fix, and name the problem', () => {
    const { workspace, file, offset } = placeAt(promptWith('{{items}} {{nm█ae}} {{name}}'));
    const place = { workspace, file, span: { start: offset, end: offset } };
    const [first, second] = codeActions({ ...place, only: ['quickfix'] }, { secrets: true });
    assert.equal(first?.isPreferred, true);
    assert.equal(second?.isPreferred, undefined);
    assert.equal(first.diagnostics?.[0]?.code, 'undeclared-variable');
    assert.deepEqual(codeActions({ ...place, only: ['refactor'] }, { secrets: true }), []);
  });

  it('make the file of a missing partial, beside the prompt', () => {
    const created = (path: string, text: string) => {
      const workspace = workspaceOf({ [path]: text });
      const start = text.indexOf('{{>') + 4;
      const place = {
        workspace,
        file: fileAt(workspace, path),
        span: { start, end: start },
        only: undefined,
      };
      return codeActions(place, { secrets: false }).flatMap(({ edit }) =>
        (edit?.documentChanges ?? []).map((change) => ('kind' in change ? change : undefined)),
      );
    };
    const file = (path: string) => [{ kind: 'create', uri: uriOf(path), options: { ignoreIfExists: true } }];
    assert.deepEqual(created('prompts/a.prompt', 'Hello {{> sign}}'), file('prompts/_sign.prompt'));
    assert.deepEqual(created('a.hbs', '{{> "parts/head.hbs"}}'), file('parts/_head.hbs'));
    assert.deepEqual(created('a.hbs', '{{> ../head}}'), []);
  });

  it('make the file of a missing schema from the variables, where schemas lie', () => {
    const prompt = `id: a\nformat: text\ntemplate: {content: 'Hi {{name}} {{city}}', variables: [name, city]}\n`;
    const created = (reference: string, others: Readonly<Record<string, string>> = {}) => {
      const text = `${prompt}${reference}: mail\n`;
      const workspace = workspaceOf({ ...others, 'prompts/a.yaml': text });
      const start = text.length - 3;
      const file = fileAt(workspace, 'prompts/a.yaml');
      const place = { workspace, file, span: { start, end: start }, only: undefined };
      const action = codeActions(place, { secrets: false }).find(
        ({ title }) => title === "Create the schema 'mail'",
      );
      return (action?.edit?.documentChanges ?? []).map((change) =>
        'kind' in change
          ? change.kind
          : [change.textDocument.uri, change.edits.map((edit) => ('newText' in edit ? edit.newText : ''))],
      );
    };
    const schema = (fields: readonly string[]) =>
      `schemas:\n  - name: mail\n    fields:\n${fields.map((name) => `      - { name: ${name}, type: string }\n`).join('')}`;
    assert.deepEqual(created('input_schema'), [
      'create',
      [uriOf('prompts/schemas/mail.yaml'), [schema(['name', 'city'])]],
    ]);
    const others = { 'schemas/b.yaml': schema(['name']).replace('mail', 'b') };
    assert.deepEqual(created('output_schema', others), [
      'create',
      [uriOf('schemas/mail.yaml'), [schema(['answer'])]],
    ]);
  });

  it('declare a helper for the whole project, also where nothing is decided yet', () => {
    const path = '.promptmanager.yaml';
    const declared = (configuration?: string) => {
      const workspace = workspaceOf({
        'a.hbs': '{{upper name}}',
        ...(configuration !== undefined && { [path]: configuration }),
      });
      const place = {
        workspace,
        file: fileAt(workspace, 'a.hbs'),
        span: { start: 3, end: 3 },
        only: undefined,
      };
      const action = codeActions({ ...place, folder: uriOf('').slice(0, -1) }, { secrets: true }).find(
        ({ title }) => title === "Declare helper 'upper' in .promptmanager.yaml",
      );
      const changes = action?.edit?.changes?.[uriOf(path)];
      if (changes) return withTextEdits(fileAt(workspace, path), changes);
      return action?.edit?.documentChanges;
    };
    const helper = '  - name: upper\n    kind: inline\n';
    assert.equal(declared('targets: [openai]'), `targets: [openai]\nhelpers:\n${helper}`);
    assert.equal(
      declared('helpers:\n  - name: lower # as it was\ntargets: []\n'),
      `helpers:\n  - name: lower # as it was\n${helper}targets: []\n`,
    );
    assert.equal(
      declared('helpers:\n  declare:\n  - name: lower\n'),
      `helpers:\n  declare:\n  - name: lower\n${helper}`,
    );
    assert.equal(declared('helpers: [{ name: lower }]\n'), undefined);
    assert.deepEqual(declared(), [
      { kind: 'create', uri: uriOf(path), options: { ignoreIfExists: true } },
      {
        textDocument: { uri: uriOf(path), version: null },
        edits: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            newText: `helpers:\n${helper}`,
          },
        ],
      },
    ]);
  });

  it('silence a problem, last of all', () => {
    const { workspace, file, offset } = placeAt(promptWith('{{items}} {{nm█ae}} {{name}}'));
    const place = { workspace, file, span: { start: offset, end: offset }, only: undefined };
    const last = codeActions(place, { secrets: true }).at(-1);
    assert.equal(last?.title, "Disable 'undeclared-variable' for this line");
    assert.match(
      withWorkspaceEdit(file, last.edit),
      /\n +(?:# |\{\{!-- )prompt-manager-disable-next-line undeclared-variable.*\n.*nmae/,
    );
  });

  it('are none where nothing is wrong', () => {
    checkCodeActions(promptWith('{{na█me}} {{items}}'), {});
  });
});
