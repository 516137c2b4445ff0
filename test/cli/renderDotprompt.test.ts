import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dotpromptCases, type DotpromptCase } from '../support/dotpromptCases.js';
import { npmDotprompt } from '../support/npmDotprompt.js';
import { runMemoryCli } from './memoryCli.js';

describe('prompt-manager render --json --data', () => {
  it('gives messages, config and schemas of a .prompt file as npm dotprompt does', async () => {
    const numRuns = Number(process.env['DOTPROMPT_RUNS'] ?? 600);
    await fc.assert(
      fc.asyncProperty(dotpromptCases, async (prompt) => {
        assert.deepEqual(await ours(prompt), await npmDotprompt(prompt), prompt.source);
      }),
      { numRuns },
    );
  });

  it('takes the schemas that the program knows by name', async () => {
    const files = {
      'a.prompt': '---\noutput:\n  schema:\n    main: Dish\n    side?: Dish, if any\n---\nCook.',
      'data.json': JSON.stringify({ schemas: { Dish: { type: 'string', description: 'a dish' } } }),
    };
    const { out } = await runMemoryCli(files, ['render', 'a.prompt', '--json', '--data', 'data.json']);
    const { output } = JSON.parse(out) as { output: unknown };
    assert.deepEqual(output, {
      schema: {
        type: 'object',
        properties: {
          main: { type: 'string', description: 'a dish' },
          side: { type: ['string', 'null'], description: 'if any' },
        },
        required: ['main'],
        additionalProperties: false,
      },
    });
  });

  it('tells the place of a schema that dotprompt refuses', async () => {
    const files = { 'a.prompt': '---\ninput:\n  schema: Recipe\n---\nHi' };
    const { code, out, err } = await runMemoryCli(files, ['render', 'a.prompt', '--json']);
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.match(
      err,
      /^a\.prompt:3:11: error: dotprompt refuses a schema of this prompt .*'Recipe'.*--data\.\n$/,
    );
  });

  it('takes text without a tag for what it is until a caller gives data', async () => {
    const files = { 'a.prompt': 'Be brief.', 'data.json': '{}' };
    const alone = await runMemoryCli(files, ['render', 'a.prompt', '--json']);
    assert.equal((JSON.parse(alone.out) as { text: string }).text, 'Be brief.');
    const called = await runMemoryCli(files, ['render', 'a.prompt', '--json', '--data', 'data.json']);
    assert.deepEqual((JSON.parse(called.out) as { messages: unknown }).messages, [
      { role: 'user', content: [{ text: 'Be brief.' }] },
    ]);
  });
});

/** The output of the program without its own keys; undefined where it ends with 1. */
async function ours({ name, source, partials, data }: DotpromptCase): Promise<unknown> {
  const files = {
    [`${name}.prompt`]: source,
    ...Object.fromEntries(Object.entries(partials).map(([partial, text]) => [`_${partial}.prompt`, text])),
    'data.json': JSON.stringify(data),
  };
  const { code, out } = await runMemoryCli(files, [
    'render',
    `${name}.prompt`,
    '--json',
    '--data',
    'data.json',
  ]);
  if (code === 1) return undefined;
  const printed = Object.entries(JSON.parse(out) as object);
  // What the program says besides what the package gives.
  return Object.fromEntries(printed.filter(([key]) => key !== 'warnings' && key !== 'tokens'));
}
