import assert from 'node:assert/strict';
import { rename } from '../../../server/src/service/index.js';
import { checkDefinition } from '../../support/checkDefinition.js';
import { checkReferences } from '../../support/checkReferences.js';
import { withTextEdits } from '../../support/editsOf.js';
import { placeAt, type OtherFiles } from '../../support/placeAt.js';
import { promptWith } from '../../support/sources.js';
import { fileAt, uriOf } from '../../support/workspaceOf.js';

const schema = (name: string, nested = name, mark = '') => `version: 1.0.0
schemas:
- name: ${mark}${name}
  fields:
  - name: customer
    type: string
  - name: parent
    type: dict
    nested_schema: ${nested}
    required: false
    nullable: true
`;

const other = (name: string) => `version: 1.0.0
schemas:
- name: report
  extends: ${name}
  fields:
  - name: orders
    type: list
    item_schema: "${name}"
`;

const prompt = (name: string, mark = '') =>
  promptWith('Hi', `input_schema: ${mark}${name}\noutput_schema: '${name}'\n`);

describe('schemas across files', () => {
  const others = { 'schemas/order.yaml': schema('order'), 'schemas/report.yaml': other('order') };

  it('get another name in prompts, in schemas and as a file', () => {
    check(prompt('order', '█'), 'purchase', {
      texts: {
        'prompts/a.yaml': prompt('purchase'),
        'schemas/order.yaml': schema('purchase'),
        'schemas/report.yaml': other('purchase'),
      },
      moves: { 'schemas/order.yaml': 'schemas/purchase.yaml' },
      others,
    });
  });

  it('keep the name of a file that is called otherwise', () => {
    check(prompt('order', '█'), 'purchase', {
      texts: { 'prompts/a.yaml': prompt('purchase'), 'schemas/all.yaml': schema('purchase') },
      others: { 'schemas/all.yaml': schema('order') },
    });
  });

  it('are found from the schema file, and the other way round', () => {
    const used = (name: string) => prompt(name).replaceAll(`'${name}'`, name);
    const find = (source: string, marked: string) =>
      checkReferences(
        source,
        marked,
        { 'schemas/order.yaml': schema('«order»', '«order»') },
        { 'schemas/order.yaml': schema('order') },
      );
    find(used('order').replace(': order', ': or█der'), used('«order»'));
    checkDefinition(prompt('order', '█'), { 'schemas/order.yaml': schema('«order»', 'order') }, others);
    checkDefinition(
      schema('order', 'rep█ort').replace('name: order', 'name: order2'),
      { 'schemas/report.yaml': other('order').replace('name: report', 'name: «report»') },
      others,
    );
  });

  it('refuse names that are taken or are none', () => {
    refuses(prompt('order', '█'), 'report', /There is a schema 'report' already/, others);
    refuses(prompt('order', '█'), 'a b', /'a b' cannot be the name of a schema/, others);
  });
});

describe('ids of prompts', () => {
  const named = (id: string) => promptWith('Hi {{name}}').replace('id: a', `id: ${id}`);

  it('change with the file and the saved inputs that are named like them', () => {
    check(named('█a'), 'letter', {
      texts: { 'prompts/a.yaml': named('letter') },
      moves: {
        'prompts/a.yaml': 'prompts/letter.yaml',
        'prompts/a.inputs.yaml': 'prompts/letter.inputs.yaml',
      },
      others: { 'prompts/a.inputs.yaml': 'inputs: {}\n' },
    });
  });

  it('change alone where the file has another name', () => {
    check(named('"█b"'), 'letter', { texts: { 'prompts/a.yaml': named('"letter"') }, others: {} });
  });

  it('are refused when they are taken, unsafe, or have stored versions', () => {
    refuses(named('█a'), 'b', /There is a prompt 'b' already/, { 'prompts/b.yaml': named('b') });
    refuses(named('█a'), '../b', /it holds a path separator/);
    refuses(named('█a'), 'b', /stored versions of 'a' are kept under this id/, {
      'prompts/a/_versions/1.0.0.yaml': named('a'),
    });
  });
});

interface Expected {
  /** What the files hold afterwards, before they move. */
  readonly texts: OtherFiles;
  readonly moves?: OtherFiles;
  readonly others: OtherFiles;
}

function check(source: string, newName: string, { texts, moves = {}, others }: Expected): void {
  const place = placeAt(source, others);
  const answer = rename(place, newName, { renamesFiles: true });
  assert.ok(answer.kind === 'edit', answer.kind === 'refused' ? answer.message : '');
  const { changes = {}, documentChanges = [] } = answer.edit;
  const found = new Map(Object.entries(changes));
  const moved = new Map<string, string>();
  for (const change of documentChanges) {
    if ('textDocument' in change)
      found.set(
        change.textDocument.uri,
        change.edits.filter((edit) => 'newText' in edit),
      );
    else if (change.kind === 'rename') moved.set(change.oldUri, change.newUri);
  }
  const now = Array.from(found, ([uri, edits]) => {
    const file = place.workspace.files.get(uri);
    assert.ok(file);
    return [uri, withTextEdits(file, edits)] as const;
  });
  const wanted = Object.entries(texts).map(
    ([path, text]) => [fileAt(place.workspace, path).uri, text] as const,
  );
  assert.deepEqual(new Map(now), new Map(wanted));
  assert.deepEqual(moved, new Map(Object.entries(moves).map(([from, to]) => [uriOf(from), uriOf(to)])));
}

function refuses(source: string, newName: string, message: RegExp, others: OtherFiles = {}): void {
  const answer = rename(placeAt(source, others), newName, { renamesFiles: true });
  assert.ok(answer.kind === 'refused');
  assert.match(answer.message, message);
}
