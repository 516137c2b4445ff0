import assert from 'node:assert/strict';
import { Coalesced } from '../../client/src/coalesced.js';

/** Work of which each run ends when the test says so. */
function controlledWork() {
  const running: { end: (error?: Error) => void }[] = [];
  let started = (): void => undefined;
  const failures: unknown[] = [];
  const work = new Coalesced(
    () =>
      new Promise<void>((resolve, reject) => {
        running.push({ end: (error) => (error ? reject(error) : resolve()) });
        started();
      }),
    0,
    (error) => failures.push(error),
  );
  const nextRun = () => new Promise<void>((resolve) => (started = resolve));
  return { work, running, failures, nextRun };
}

describe('coalesced work', () => {
  it('runs once for many requests', async () => {
    const { work, running, nextRun } = controlledWork();
    const run = nextRun();
    for (let i = 0; i < 5; i++) work.request();
    await run;
    assert.equal(running.length, 1);
  });

  it('runs once more, not at the same time, when requested while running', async () => {
    const { work, running, nextRun } = controlledWork();
    let run = nextRun();
    work.request();
    await run;
    work.request();
    work.request();
    assert.equal(running.length, 1);
    run = nextRun();
    running[0]?.end();
    await run;
    assert.equal(running.length, 2);
  });

  it('goes on after a failure, which it reports', async () => {
    const { work, running, failures, nextRun } = controlledWork();
    let run = nextRun();
    work.request();
    await run;
    work.request();
    run = nextRun();
    const error = new Error('The server is gone.');
    running[0]?.end(error);
    await run;
    assert.deepEqual(failures, [error]);
    assert.equal(running.length, 2);
  });

  it('does nothing after it was disposed', async () => {
    const { work, running } = controlledWork();
    work.request();
    work.dispose();
    work.request();
    const later = controlledWork();
    const laterRun = later.nextRun();
    later.work.request();
    await laterRun;
    assert.equal(running.length, 0);
  });
});
