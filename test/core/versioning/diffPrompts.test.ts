import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readData } from '../../../server/src/core/notation/index.js';
import { readPromptFile } from '../../../server/src/core/formats/index.js';
import { isDataMap, readPrompt, type Prompt } from '../../../server/src/core/prompt/index.js';
import { createWorkspace } from '../../../server/src/core/workspace/index.js';
import type { SchemaLookup } from '../../../server/src/core/schema/index.js';
import { changedSince, diffPrompts, proposeBump } from '../../../server/src/core/versioning/index.js';

function promptOf(yaml: string): Prompt {
  const { data } = readData(yaml, 'yaml');
  assert.ok(isDataMap(data), yaml);
  const { prompt, problems } = readPrompt(data, { newUid: () => '', now: () => '' });
  assert.ok(prompt, problems?.join(' '));
  return prompt;
}

const text = (content: string, more = ''): string =>
  `id: a\nformat: text\ntemplate: {content: ${JSON.stringify(content)}}\n${more}`;

const chat = (...messages: readonly (readonly [string, string])[]): string =>
  `id: a\nformat: chat\nchat_template:\n  messages:\n${messages
    .map(([role, content]) => `  - {role: ${role}, content: ${JSON.stringify(content)}}\n`)
    .join('')}`;

function schemas(fields: string): SchemaLookup {
  const file = readPromptFile(
    'file:///schemas/in.yaml',
    `version: 1.0.0\nschemas:\n- name: in\n  fields:\n${fields}`,
  );
  const workspace = createWorkspace([file]);
  return (name) => workspace.schema(name, 'file:///prompts/a.yaml');
}

function checkDiff(
  before: string,
  after: string,
  expected: readonly string[],
  { old, now }: { readonly old?: SchemaLookup; readonly now?: SchemaLookup } = {},
): void {
  const changes = diffPrompts(
    { prompt: promptOf(before), ...(old ? { schema: old } : {}) },
    { prompt: promptOf(after), ...(now ? { schema: now } : {}) },
  );
  assert.deepEqual(
    changes.map(({ bump, sentence }) => `${bump}: ${sentence}`),
    expected,
  );
}

describe('diffPrompts', () => {
  it('says nothing of uid, version and times', () => {
    checkDiff(
      text('Hi', 'version: 1.0.0\ncreated_at: 2026-01-01T00:00:00\n'),
      text('Hi', 'version: 2.0.0\nupdated_at: 2026-01-01T00:00:00\n'),
      [],
    );
  });

  it('tells variables that a template cannot do without from those it tests', () => {
    checkDiff(text('Hi'), text('Hi {{name}}'), [
      "major: Required variable 'name' was added.",
      'patch: The content was reworded.',
    ]);
    checkDiff(text('Hi'), text('Hi{{#if name}} {{name}}{{/if}}'), [
      "minor: Optional variable 'name' was added.",
      'patch: The content was reworded.',
    ]);
    checkDiff(text('{{#if name}}{{name}}{{/if}}'), text('Hi {{name}}'), [
      "major: Variable 'name' is required now.",
      'patch: The content was reworded.',
    ]);
    checkDiff(text('{{a}} {{b}}'), text('{{a}}'), [
      "major: Variable 'b' was removed.",
      'patch: The content was reworded.',
    ]);
  });

  it('reads the tree: comments, helpers, block parameters and data variables are no variables', () => {
    checkDiff(text('x'), text('{{! {{name}} }}{{#each list as |one|}}{{@index}}{{one}}{{/each}}\\{{no}}'), [
      "major: Required variable 'list' was added.",
      'patch: The content was reworded.',
    ]);
  });

  it('takes need and type from the input schema', () => {
    const before = text('{{a}} {{b}}', 'input_schema: in\n');
    const old = schemas('  - {name: a, type: string}\n  - {name: b, type: string, required: false}\n');
    checkDiff(before, before, [], { old, now: old });
    checkDiff(
      before,
      before,
      [
        "major: Required variable 'c' was added.",
        "minor: Optional variable 'd' was added.",
        "major: Variable 'a' changed its type from string to integer.",
        "major: Variable 'b' is required now.",
      ],
      {
        old,
        now: schemas(
          '  - {name: a, type: integer}\n  - {name: b, type: string}\n  - {name: c, type: string}\n  - {name: d, type: string, required: false}\n',
        ),
      },
    );
  });

  it('follows messages that are added, removed, moved, reworded or given another role', () => {
    const before = chat(
      ['system', 'Be kind.'],
      ['user', 'Please read the text and sum it up.'],
      ['assistant', 'Yes.'],
    );
    checkDiff(
      before,
      chat(
        ['system', 'Be kind.'],
        ['user', 'New one here.'],
        ['user', 'Please read the text and shorten it.'],
        ['assistant', 'Yes.'],
      ),
      ['minor: Message 2 (user) was added.', 'patch: Message 3 (user) was reworded.'],
    );
    checkDiff(before, chat(['system', 'Be kind.'], ['assistant', 'Yes.']), [
      'minor: Message 2 (user) was removed.',
    ]);
    checkDiff(
      before,
      chat(['user', 'Please read the text and sum it up.'], ['system', 'Be kind.'], ['assistant', 'Yes.']),
      ['patch: Message 1 (user) was moved from place 2.'],
    );
    checkDiff(
      before,
      chat(['user', 'Be kind.'], ['user', 'Please read the text and sum it up.'], ['assistant', 'Yes.']),
      ["minor: The role of message 1 changed from 'system' to 'user'."],
    );
  });

  it('tells settings of the model, status, metadata, schemas, partials and lists of variables', () => {
    checkDiff(
      text('{{> p}}', 'status: draft\nmetadata: {temperature: 0.3, tags: [a]}\noutput_schema: x\n').replace(
        '}\nstatus',
        ', partials: {p: hi, q: ho}, variables: [v]}\nstatus',
      ),
      text(
        '{{> p}}',
        'status: active\nmetadata: {temperature: 1, tags: [b], team: t}\ninput_schema: y\n',
      ).replace('}\nstatus', ', partials: {p: hey, r: hu}, variables: [v, v]}\nstatus'),
      [
        'patch: The list of variables was changed.',
        "major: The input schema 'y' was added.",
        "major: The output schema 'x' was removed.",
        "patch: Partial 'p' was reworded.",
        "patch: Partial 'q' was removed.",
        "patch: Partial 'r' was added.",
        "patch: The status changed from 'draft' to 'active'.",
        "patch: The metadata 'tags' changed.",
        'patch: The temperature changed from 0.3 to 1.',
        "patch: The metadata 'team' changed.",
      ],
    );
  });

  it('finds a change exactly where changedSince does', () => {
    const contents = fc.constantFrom('a {{x}}', '{{#if x}}y{{/if}}', 'b {{> p}}', '{{x}} {{y}}');
    const prompts = fc.oneof(
      fc
        .record({
          content: contents,
          variables: fc.subarray(['x', 'y']),
          status: fc.constantFrom('draft', 'active'),
          temperature: fc.constantFrom('null', '0', '1.5'),
          extra: fc.constantFrom('', ', note: null', ', note: z'),
        })
        .map(({ content, variables, status, temperature, extra }) =>
          text(content, `status: ${status}\nmetadata: {temperature: ${temperature}${extra}}\n`).replace(
            '}\nstatus',
            `, variables: [${variables.join(', ')}], partials: {p: ${content.length}x}}\nstatus`,
          ),
        ),
      fc
        .array(fc.tuple(fc.constantFrom('system', 'user'), fc.constantFrom('a', 'b {{x}}', 'c d e')), {
          minLength: 1,
        })
        .map((messages) => chat(...messages)),
    );
    fc.assert(
      fc.property(prompts, prompts, (a, b) => {
        const [before, after] = [promptOf(a), promptOf(b)];
        const found = diffPrompts({ prompt: before }, { prompt: after });
        assert.equal(found.length > 0, changedSince(after, before));
      }),
      { numRuns: 300 },
    );
  });

  it('compares long chats in time', () => {
    const long = (word: string): string =>
      chat(...Array.from({ length: 700 }, (_, i) => ['user', `${word} ${i}`] as const));
    const changes = diffPrompts({ prompt: promptOf(long('a')) }, { prompt: promptOf(long('b')) });
    assert.equal(changes.length, 700);
  });
});

describe('proposeBump', () => {
  const propose = (before: string, after: string) =>
    proposeBump(diffPrompts({ prompt: promptOf(before) }, { prompt: promptOf(after) }));

  it('takes the largest bump and says why', () => {
    assert.deepEqual(propose(text('Hi'), text('Hi {{name}}')), {
      bump: 'major',
      reasons: ["Required variable 'name' was added: callers must give one more variable."],
      changelogLine: "Required variable 'name' was added. The content was reworded.",
    });
  });

  it('proposes nothing without a change', () => {
    assert.deepEqual(propose(text('Hi'), text('Hi')), { bump: null, reasons: [], changelogLine: '' });
  });

  it('shortens a long changelog', () => {
    const { changelogLine } = propose(text('Hi'), text('{{a}}{{b}}{{c}}{{d}}'));
    assert.match(changelogLine, /'c' was added\. 2 more changes\.$/);
  });
});
