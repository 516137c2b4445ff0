import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { TokenCounter } from '../../../client/src/preview/tokenCounter.js';
import type { RenderAnswer, TokenCount } from '../../../server/src/protocol/index.js';

describe('the tokens of a preview', () => {
  it('are counted at once, then of the newest rendering only', async () => {
    const { counter, shown, asked } = counting();
    counter.count(rendering('a', 'x'));
    await until(() => shown.length === 1);
    for (const text of ['xx', 'xxx', 'xxxx']) counter.count(rendering('a', text));
    await until(() => shown.length === 2);
    assert.deepEqual(asked, ['x', 'xxxx']);
    assert.deepEqual(shown, [1, 4]);
    counter.dispose();
  });

  it('are not shown when another prompt has taken the place', async () => {
    const { counter, shown, asked } = counting();
    counter.count(rendering('a', 'x'));
    await until(() => asked.length === 1);
    counter.count(rendering('b', 'xx'));
    await until(() => shown.length === 1);
    assert.deepEqual(shown, [2]);
    counter.dispose();
  });

  it('stay as they were while a rendering fails', async () => {
    const { counter, asked } = counting();
    counter.count({ ...rendering('a', ''), outcome: failure });
    await setTimeout(20);
    assert.deepEqual(asked, []);
    counter.dispose();
  });

  /** A counter whose server takes a character for a token. */
  function counting() {
    const asked: string[] = [];
    const shown: number[] = [];
    const ask = async (_request: unknown, params: unknown): Promise<TokenCount> => {
      const { texts } = params as { readonly texts: readonly string[] };
      asked.push(texts.join(''));
      await setTimeout(5);
      const counts = texts.map(({ length }) => length);
      return { counts, total: counts[0] ?? 0, exact: true, by: 'test', limit: null, cost: null };
    };
    const counter = new TokenCounter(
      { ask: ask as never },
      ({ total }) => shown.push(total),
      (error) => assert.fail(String(error)),
    );
    return { counter, shown, asked };
  }

  function rendering(id: string, content: string): Pick<RenderAnswer, 'id' | 'model' | 'outcome'> {
    const position = { line: 0, character: 0 };
    const range = { start: position, end: position };
    const message = { role: null, content, name: null, range, calls: [], parts: null, history: false };
    return {
      id,
      model: null,
      outcome: { kind: 'rendered', messages: [message], durationMs: 1, notes: [] },
    };
  }

  const failure: RenderAnswer['outcome'] = {
    kind: 'failed',
    message: 'No.',
    next: null,
    range: null,
    excerpt: [],
    fix: null,
  };

  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await setTimeout(5);
  }
});
