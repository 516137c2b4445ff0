import { Workbench, type WorkbenchOptions } from './workbench.js';

/**
 * Opens one workbench for all tests of the surrounding `describe` and closes it after the last. What it shows when a
 * test fails is kept in `out/shots/`. The returned function gives the workbench to a test.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;

  before(async function () {
    this.timeout(300_000);
    workbench = await Workbench.open(options);
  });

  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state === 'failed')
      await workbench?.screenshot(`failed ${test.fullTitle()}`.replace(/\W+/g, '-'));
  });

  after(() => workbench?.close());

  return () => {
    if (!workbench) throw new Error('The workbench is open only while tests run.');
    return workbench;
  };
}
