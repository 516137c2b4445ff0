import { CodeActionKind } from 'vscode-languageserver-types';
import assert from 'node:assert/strict';
import { refactorings } from '../../../server/src/service/index.js';
import { withWorkspaceEdit } from '../../support/editsOf.js';
import { placeAt } from '../../support/placeAt.js';
import { promptWith } from '../../support/sources.js';

describe('white space control', () => {
  const toggles = (content: string, expected: string | undefined) => {
    const { workspace, file, offset } = placeAt(promptWith(content));
    const place = { workspace, file, span: { start: offset, end: offset }, only: [CodeActionKind.Refactor] };
    const action = refactorings(place, { renameCommand: undefined }).find(({ title }) =>
      title.endsWith("'~'"),
    );
    const found = action && withWorkspaceEdit(file, action.edit);
    assert.equal(found, expected === undefined ? undefined : promptWith(expected));
  };

  for (const [off, on, cursorOn] of [
    ['a {{na█me}} b', 'a {{~name~}} b', 'a {{~na█me~}} b'],
    ['a {{{na█me}}} b', 'a {{~{name}~}} b', 'a {{~{na█me}~}} b'],
    ['a {{#if█ x}} b {{/if}}', 'a {{~#if x~}} b {{/if}}', 'a {{~#if█ x~}} b {{/if}}'],
    ['a {{#if x}} b {{/if█}}', 'a {{#if x}} b {{~/if~}}', 'a {{#if x}} b {{~/if█~}}'],
    [
      '{{#if x}} b {{els█e}} c {{/if}}',
      '{{#if x}} b {{~else~}} c {{/if}}',
      '{{#if x}} b {{~els█e~}} c {{/if}}',
    ],
    ['a {{> ro█w}}', 'a {{~> row~}}', 'a {{~> ro█w~}}'],
    ['a {{!-- b█ --}}', 'a {{~!-- b --~}}', 'a {{~!-- b█ --~}}'],
    ['a {{! b█ }}', 'a {{~! b ~}}', 'a {{~! b█ ~}}'],
  ] as const) {
    it(`goes on and off in ${off.replace('█', '')}`, () => {
      toggles(off, on);
      toggles(cursorOn, off.replace('█', ''));
    });
  }

  it('goes off where it is on at one side only', () => {
    toggles('a {{~na█me}} b', 'a {{name}} b');
    toggles('a {{na█me~}} b', 'a {{name}} b');
  });

  it('is not offered outside of tags, for raw blocks and for tags that are not closed', () => {
    toggles('a█ {{name}}', undefined);
    toggles('{{{{ra█w}}}} x {{{{/raw}}}}', undefined);
    toggles('a {{na█me', undefined);
  });
});
