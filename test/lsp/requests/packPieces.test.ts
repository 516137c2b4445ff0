import assert from 'node:assert/strict';
import type { FilePiece } from '../../../server/src/core/index.js';
import { packPieces } from '../../../server/src/lsp/requests/packPieces.js';
import { unpackPieces } from '../../../server/src/protocol/index.js';
import { fileAt, workspaceOf } from '../../support/workspaceOf.js';

describe('the pieces of a message', () => {
  const file = fileAt(workspaceOf({ 'a.hbs': '{{#each xs}}{{this}}{{/each}}{{> p}}' }), 'a.hbs');
  const place = (start: number, end: number) => ({ file, span: { start, end } });
  const [opener, tag, call] = [place(0, 12), place(12, 20), place(29, 36)];

  it('are the same after they were sent', () => {
    const pieces: readonly FilePiece[] = [
      { start: 0, end: 2, kind: 'text', from: opener, path: undefined, loops: [], calls: [] },
      { start: 2, end: 5, kind: 'value', from: tag, path: 'this', loops: [{ opener, at: 0 }], calls: [] },
      {
        start: 5,
        end: 9,
        kind: 'value',
        from: tag,
        path: 'this',
        loops: [
          { opener, at: 0 },
          { opener: tag, at: 'key' },
        ],
        calls: [{ name: undefined, call }],
      },
    ];
    const sent = unpackPieces(packPieces(pieces));
    assert.deepEqual(
      sent.map(({ start, end, kind, path, loops, partials, from }) => ({
        at: [start, end, kind, path, from.range.start.character],
        loops: loops.map(({ opener: { range }, at }) => [range.start.character, at]),
        partials: partials.map(({ name, call: { range } }) => [name, range.start.character]),
      })),
      [
        { at: [0, 2, 'text', null, 0], loops: [], partials: [] },
        { at: [2, 5, 'value', 'this', 12], loops: [[0, 0]], partials: [] },
        {
          at: [5, 9, 'value', 'this', 12],
          loops: [
            [0, 0],
            [12, 'key'],
          ],
          partials: [[null, 29]],
        },
      ],
    );
  });

  it('of many turns of a loop are a few numbers each', () => {
    const pieces: readonly FilePiece[] = Array.from({ length: 1000 }, (_, at) => ({
      ...{
        start: at,
        end: at + 1,
        kind: 'value',
        from: tag,
        path: 'this',
        loops: [{ opener, at }],
        calls: [],
      },
    }));
    const packed = packPieces(pieces);
    assert.equal(packed.places.length, 10);
    assert.ok(JSON.stringify(packed).length < 1000 * 60);
  });
});
