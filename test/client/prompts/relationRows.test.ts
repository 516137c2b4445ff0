import assert from 'node:assert/strict';
import { promptChildren } from '../../../client/src/prompts/children.js';
import { lines, promptSummary } from '../../support/promptSummary.js';

describe('the rows that lead from a prompt to other files', () => {
  const prompt = promptSummary({ versions: ['1.0.0'] });
  const place = (name: string, uri: string) => ({ name, uri, range: lines(3, 4) });
  const relations = {
    uses: [place('footer', 'file:///w/prompts/_footer%20a.hbs')],
    usedBy: [place('letter', 'file:///w/prompts/letter.hbs'), place('note', 'file:///w/prompts/note.hbs')],
    inputSets: [{ ...place('short', 'file:///w/prompts/refund_reply.inputs.yaml'), values: {} }],
  };

  it('stand before the versions, below groups with their numbers', () => {
    const rows = promptChildren(prompt, 'p', relations);
    assert.deepEqual(
      rows.map(({ label, description }) => [label, description]),
      [
        ['Messages', '1'],
        ['Partials Used', '1'],
        ['Used By', '2'],
        ['Input Sets', '1'],
        ['Versions', '1'],
      ],
    );
  });

  it('name the file and open the place in it', () => {
    const [, group] = promptChildren(prompt, 'p', relations);
    const [row] = group?.children() ?? [];
    assert.deepEqual([row?.label, row?.description, row?.kind], ['footer', '_footer a.hbs', 'related']);
    assert.deepEqual(row?.opens, {
      kind: 'place',
      uri: 'file:///w/prompts/_footer%20a.hbs',
      position: { line: 3, character: 0 },
    });
  });

  it('are not there where there is nothing to lead to', () => {
    const rows = promptChildren(prompt, 'p', { uses: [], usedBy: [], inputSets: [] });
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['Messages', 'Versions'],
    );
    assert.equal(promptChildren(prompt, 'p', null).length, 2);
  });
});
