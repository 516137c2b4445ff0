import assert from 'node:assert/strict';
import type { CallHierarchyItem, Range } from 'vscode-languageserver-types';
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
  toSpan,
} from '../../server/src/service/index.js';
import { placeAt } from './placeAt.js';

/** Texts by their names, each with how the calls are written. */
type Calls = Readonly<Record<string, readonly string[]>>;

/** What the hierarchy of calls around the text at `█` is. */
export interface ExpectedHierarchy {
  readonly name: string;
  readonly incoming: Calls;
  readonly outgoing: Calls;
}

/** Checks the hierarchy of calls of what `█` stands on; `undefined` for none. */
export function checkCallHierarchy(source: string, expected: ExpectedHierarchy | undefined): void {
  const place = placeAt(source);
  const { workspace, file } = place;
  const [item] = prepareCallHierarchy(place);
  if (!item) {
    assert.equal(undefined, expected);
    return;
  }
  const textsAt = (ranges: readonly Range[]) =>
    ranges.map((range) => {
      const { start, end } = toSpan(file, range);
      return file.text.slice(start, end);
    });
  const entry = ({ name }: CallHierarchyItem, ranges: readonly Range[]): [string, string[]] => [
    name,
    textsAt(ranges),
  ];
  assert.deepEqual(
    {
      name: item.name,
      incoming: Object.fromEntries(
        incomingCalls(workspace, item).map(({ from, fromRanges }) => entry(from, fromRanges)),
      ),
      outgoing: Object.fromEntries(
        outgoingCalls(workspace, item).map(({ to, fromRanges }) => entry(to, fromRanges)),
      ),
    },
    expected,
  );
}
