import assert from 'node:assert/strict';
import { runMemoryCli } from './memoryCli.js';

const files = {
  'shop.yaml': `schemas:
  - name: order
    fields:
      - {name: id, type: string}
      - {name: count, type: integer, required: false, default: 1, validators: [{type: range, min_value: 1, max_value: 9}]}
  - name: broken
    fields: [{name: x, type: string, required: false}]
`,
  'order.yaml': `name: order
fields: [{name: count, type: float}]
`,
  'order.schema.json': '{"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}',
  'good.json': '{"count": "2"}',
  'empty.json': '{}',
  'text.json': 'no JSON',
};

describe('prompt-manager validate', () => {
  it('gives what the Python library hands on, floats as floats', async () => {
    const { code, out } = await run('--schema order.yaml --data good.json --json');
    assert.equal(code, 0);
    assert.equal(out, '{\n  "ok": true,\n  "value": {\n    "count": 2.0\n  },\n  "errors": []\n}\n');
  });

  it('checks all that is declared when asked to', async () => {
    const { code, out } = await run('--schema order.yaml --data good.json --as declared --json');
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), {
      ok: false,
      of: 'data',
      errors: [{ path: 'count', message: 'Input should be a valid number' }],
    });
  });

  it('places a fault of the schema inside the schema that is asked for', async () => {
    const { code, out } = await run('--schema shop.yaml --name broken --data empty.json --json');
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), {
      ok: false,
      of: 'schema',
      errors: [
        {
          path: 'fields.0',
          message: "Value error, Non-required field 'x' should have a default value or be nullable",
        },
      ],
    });
    const { out: whole } = await run('--schema shop.yaml --name order --data empty.json');
    assert.match(whole, /^The schema cannot be loaded:\n {2}schemas\.1\.fields\.0: Value error, /);
  });

  it('reads a JSON Schema', async () => {
    const { code, out } = await run('--schema order.schema.json --data empty.json');
    assert.deepEqual([code, out], [1, 'The data is refused:\n  id: Field required\n']);
  });

  for (const [use, message] of [
    [
      '--schema shop.yaml --data empty.json',
      /holds several schemas; choose one with --name: 'order', 'broken'/,
    ],
    ['--schema shop.yaml --name ordr --data empty.json', /holds no schema 'ordr', only: 'order', 'broken'/],
    ['--schema shop.yaml --name order --data text.json', /'text\.json' is not valid JSON/],
    ['--schema nowhere.yaml --data empty.json', /'nowhere\.yaml' does not exist/],
    ['--schema shop.yaml --data empty.json --as typescript', /Allowed choices are python, declared/],
    ['--schema shop.yaml', /--data <file>' not specified/],
  ] as const) {
    it(`is used wrongly with ${use}`, async () => {
      const { code, out, err } = await run(use);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }
});

function run(args: string) {
  return runMemoryCli(files, ['validate', ...args.split(' ')]);
}
