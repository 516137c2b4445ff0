import assert from 'node:assert/strict';
import { promptRows, type FilePlace, type TreeOptions } from '../../../client/src/prompts/model.js';
import type { SortingId } from '../../../client/src/prompts/arrangement.js';
import type { Row } from '../../../client/src/prompts/row.js';
import type { PromptSummary } from '../../../server/src/protocol/index.js';
import { lines, promptSummary } from '../../support/promptSummary.js';

const range = lines(8, 9);
const full = promptSummary({
  changed: true,
  versions: ['1.2.0', '1.1.0'],
  parts: [
    { kind: 'message', label: 'system', preview: 'You write replies.', range },
    { kind: 'message', label: 'user', preview: '{{issue}}', range },
    { kind: 'partial', label: 'footer', preview: 'Regards', range },
  ],
  variables: [
    { name: 'issue', type: 'string', required: true, description: 'What went wrong.', range },
    { name: 'items', type: 'list of string', required: false, description: null, range },
  ],
});

describe('the tree of prompts', () => {
  it('has a row for each prompt, with version, status and change, and what is below it', () =>
    checkTree(
      [full],
      `
(comment-discussion) refund_reply  1.2.0 · active · changed
  (symbol-text) Messages  2
    (settings-gear) system  You write replies.
    (account) user  {{issue}}
  (references) Partials  1
    (symbol-snippet) footer  Regards
  (symbol-variable) Variables  2
    (symbol-string) issue  string, required
    (symbol-array) items  list of string
  (versions) Versions  2
    (git-commit) 1.2.0  newest
    (git-commit) 1.1.0
`,
    ));

  it('shows the content of a text prompt without a group', () =>
    checkTree(
      [
        promptSummary({
          id: 'greeting',
          format: 'text',
          status: null,
          changed: false,
          parts: [{ kind: 'content', label: '', preview: 'Hello', range }],
        }),
      ],
      `
(note) greeting  1.2.0
  (symbol-text) Content  Hello
`,
    ));

  it('groups by folder when there are several, sorted by name', () =>
    checkTree(
      [
        bare('file:///w/prompts/a.yaml', 'a'),
        bare('file:///w/billing/b.yaml', 'b'),
        bare('file:///w/prompts/c.yaml', 'c'),
      ],
      `
(folder) billing  1
  (note) b
(folder) prompts  2
  (note) a
  (note) c
`,
    ));

  it('is flat when all prompts are in one folder', () =>
    checkTree(
      [bare('file:///w/prompts/a.yaml', 'a'), bare('file:///w/prompts/b.yaml', 'b')],
      `
(note) a
(note) b
`,
    ));

  it('puts a prompt below each of its tags', () =>
    checkTree(
      [
        { ...bare('file:///w/prompts/a.yaml', 'a'), tags: ['shop', 'mail'] },
        { ...bare('file:///w/prompts/b.yaml', 'b'), tags: ['shop'] },
        { ...bare('file:///w/prompts/c.yaml', 'c'), tags: [] },
      ],
      `
(tag) mail  1
  (note) a
(tag) shop  2
  (note) a
  (note) b
(circle-slash) No tag  1
  (note) c
`,
      { arrangement: { grouping: 'tag', sorting: 'name' } },
    ));

  it('sorts what is changed or wrong to the top', () => {
    const prompts = [
      bare('file:///w/p/a.yaml', 'a'),
      { ...bare('file:///w/p/b.yaml', 'b'), errors: 1, version: '1.10.0' },
      { ...bare('file:///w/p/c.yaml', 'c'), changed: true, warnings: 2, version: '1.9.0' },
    ];
    const order = (sorting: SortingId) =>
      rowsOf(prompts, { arrangement: { grouping: 'flat', sorting } }).map(({ label }) => label);
    assert.deepEqual(order('problems'), ['b', 'c', 'a']);
    assert.deepEqual(order('changed'), ['c', 'a', 'b']);
    assert.deepEqual(order('version'), ['b', 'c', 'a']);
  });

  it('shows labels as chips behind the version that they are on', () =>
    checkTree(
      [
        {
          ...bare('file:///w/prompts/a.yaml', 'a'),
          version: '1.1.0',
          versions: ['1.1.0', '1.0.0'],
          labels: [
            { name: 'production', version: '1.0.0' },
            { name: 'staging', version: '1.1.0' },
          ],
        },
      ],
      `
(note) a  1.1.0 · [staging]
  (versions) Versions  2
    (git-commit) 1.1.0  newest · [staging]
    (git-commit) 1.0.0  [production]
`,
    ));

  it('names the rest of thousands instead of showing it', () => {
    const many = Array.from({ length: 1200 }, (_, i) => bare(`file:///w/p/${i}.yaml`, `p${i}`));
    const rows = rowsOf(many);
    assert.equal(rows.length, 1001);
    assert.equal(rows.at(-1)?.label, '200 more');
  });

  it('folds the groups of thousands, and unfolds them when a filter leaves few', () => {
    const many = Array.from({ length: 600 }, (_, i) => bare(`file:///w/p${i % 2}/${i}.yaml`, `p${i}`));
    const all = rowsOf(many);
    assert.deepEqual(
      all.map(({ fold }) => fold),
      ['collapsed', 'collapsed'],
    );
    const few = rowsOf(many, { filter: ({ id }) => id.startsWith('p59') });
    assert.deepEqual(
      few.map(({ fold }) => fold),
      ['expanded', 'expanded'],
    );
    // VS Code would leave a row of the same id folded.
    assert.ok(few.every(({ id }) => all.every((row) => row.id !== id)));
  });

  it('is empty without prompts', () => checkTree([], '\n'));

  it('names a prompt without id by its file', () =>
    checkTree([bare('file:///w/prompts/my%20file.yaml', '')], '\n(note) my file.yaml\n'));

  it('opens a prompt at its start, and a broken one at its mistake', () => {
    const firstProblem = { line: 14, character: 3 };
    assert.deepEqual(opened(promptSummary({ errors: 1, firstProblem })), { line: 0, character: 0 });
    assert.deepEqual(opened(promptSummary({ errors: 1, firstProblem, format: null })), firstProblem);
  });

  it('gives each row an id of its own, the same at each reading', () => {
    const all = [full, { ...full, index: 1 }];
    const ids = flat(rowsOf(all)).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      flat(rowsOf(structuredClone(all))).map(({ id }) => id),
      ids,
    );
  });

  it('tells a screen reader the problems too', () =>
    assert.equal(
      rowsOf([{ ...full, errors: 1, warnings: 2 }])[0]?.spoken,
      'refund_reply, 1.2.0, active, changed, 1 error, 2 warnings',
    ));
});

function bare(uri: string, id: string): PromptSummary {
  return promptSummary({ uri, id, format: null, version: null, status: null, parts: [] });
}

function opened(prompt: PromptSummary): unknown {
  const opens = rowsOf([prompt])[0]?.opens;
  return opens?.kind === 'place' ? opens.position : undefined;
}

function rowsOf(prompts: readonly PromptSummary[], options: Partial<TreeOptions> = {}): readonly Row[] {
  return promptRows(prompts, { placeOf, ...options });
}

function placeOf(uri: string): FilePlace {
  const path = uri.replace('file:///w/', '');
  return { path, folder: path.slice(0, path.lastIndexOf('/')) };
}

function flat(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => [row, ...flat(row.children())]);
}

function checkTree(
  prompts: readonly PromptSummary[],
  expected: string,
  options: Partial<TreeOptions> = {},
): void {
  assert.equal(`\n${drawn(rowsOf(prompts, options), '')}`, expected);
}

function drawn(rows: readonly Row[], indent: string): string {
  return rows
    .map(({ icon, label, description, children }) => {
      const line = `${indent}(${icon}) ${label}  ${description}`.trimEnd();
      return `${line}\n${drawn(children(), `${indent}  `)}`;
    })
    .join('');
}
