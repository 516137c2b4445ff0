import assert from 'node:assert/strict';
import { skippedParts } from '../../client/webview/preview/skipped.js';
import type { FileRange, Range, RenderedMessage } from '../../server/src/protocol/index.js';

describe('the parts that did not render', () => {
  it('stand in the message of their template', () => {
    const messages = [messageOf(lines(1, 3)), messageOf(lines(5, 9))];
    assert.deepEqual(skippedParts(messages, [placeIn(6), placeIn(2)]), [[placeIn(2)], [placeIn(6)]]);
  });

  it('stand in the last message before them when one template prints several', () => {
    const template = lines(1, 20);
    const messages = [messageOf(template, 2), messageOf(template, 8), messageOf(template, 15)];
    assert.deepEqual(skippedParts(messages, [placeIn(9), placeIn(1), placeIn(16)]), [
      [placeIn(1)],
      [placeIn(9)],
      [placeIn(16)],
    ]);
  });

  it('stand nowhere when their template printed no message', () => {
    assert.deepEqual(skippedParts([messageOf(lines(1, 3))], [placeIn(7)]), [[]]);
  });
});

function messageOf(range: Range, firstLine?: number): RenderedMessage {
  const pieces =
    firstLine === undefined
      ? undefined
      : {
          uris: ['file:///w/a.yaml'],
          places: [0, firstLine, 0, firstLine, 4],
          paths: [],
          frames: [],
          rows: [],
        };
  return {
    role: 'user',
    content: 'Text',
    name: null,
    range,
    calls: [],
    parts: null,
    history: false,
    ...(pieces && { pieces }),
  };
}

function placeIn(line: number): FileRange {
  return { uri: 'file:///w/a.yaml', range: lines(line, line) };
}

function lines(start: number, end: number): Range {
  return { start: { line: start, character: 0 }, end: { line: end, character: 4 } };
}
