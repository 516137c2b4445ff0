import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { PreviewTurns } from '../../server/src/lsp/previewTurns.js';

describe('the turns of a preview', () => {
  const uri = 'file:///shop/a.yaml';

  it('hold nothing up where there is no preview', async () => {
    const turns = new PreviewTurns();
    turns.changed([uri]);
    assert.equal(await isOver(turns), true);
  });

  it('let a rendering that is under way end first', async () => {
    const turns = new PreviewTurns();
    const end = turns.begin(uri);
    assert.equal(await isOver(turns), false);
    end();
    assert.equal(await isOver(turns), true);
  });

  it('await the rendering that a keystroke is followed by', async () => {
    const turns = new PreviewTurns();
    turns.begin(uri)();
    turns.changed([uri]);
    const over = turns.over(uri).then(() => 'over');
    assert.equal(await Promise.race([over, soon()]), 'not yet');
    const end = turns.begin(uri);
    assert.equal(await Promise.race([over, soon()]), 'not yet');
    end();
    assert.equal(await over, 'over');
  });

  it('are over after a while when no rendering follows', async () => {
    const turns = new PreviewTurns();
    turns.begin(uri)();
    turns.changed([uri]);
    assert.equal(await isOver(turns), false);
    await turns.over(uri);
  });

  async function isOver(turns: PreviewTurns): Promise<boolean> {
    return (await Promise.race([turns.over(uri).then(() => 'over'), soon()])) === 'over';
  }

  /** Two turns of the event loop: far less than anybody waits. */
  async function soon(): Promise<string> {
    await setImmediate();
    await setImmediate();
    return 'not yet';
  }
});
