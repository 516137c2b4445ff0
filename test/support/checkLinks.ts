import assert from 'node:assert/strict';
import { documentLinks, toOffset } from '../../server/src/service/index.js';
import { parseMarkers } from './markers.js';
import { testPath, type OtherFiles } from './placeAt.js';
import { fileAt, uriOf, workspaceOf } from './workspaceOf.js';

/**
 * Checks the links of a source: the spans that are links, each marked by `«»`, and what follows each in `targets` as
 * `path`, then the text that its place begins with.
 */
export function checkLinks(
  source: string,
  targets: readonly (readonly [path: string, text: string])[],
  others: OtherFiles = {},
): void {
  const { text, spans } = parseMarkers(source);
  const workspace = workspaceOf({ ...others, [testPath]: text });
  const file = fileAt(workspace, testPath);
  const links = documentLinks(workspace, file);
  const found = links.map(({ range }) => ({
    start: toOffset(file, range.start),
    end: toOffset(file, range.end),
  }));
  assert.deepEqual(
    [...found].sort((a, b) => a.start - b.start),
    spans,
  );
  for (const [index, [path, begins]] of targets.entries()) {
    const [, uri, line, character] = /^(.*)#L(\d+),(\d+)$/u.exec(links[index]?.target ?? '') ?? [];
    assert.equal(uri, uriOf(path));
    const target = fileAt(workspace, path);
    const at = toOffset(target, { line: Number(line) - 1, character: Number(character) - 1 });
    assert.ok(target.text.startsWith(begins, at), `${begins} is not at ${at}.`);
  }
}
