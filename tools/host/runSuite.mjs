/** Milliseconds for a whole run. */
const limit = Number(process.env['TEST_TIMEOUT_MS'] ?? 300_000);

/** Milliseconds in which a normal end of the extension host is reported after it was seen in the server's log. */
const grace = 3000;

/** What every web workbench complains about. */
const noise = /authentication provider|^error: Canceled|spdlog|watchdog|bindings file|workbench contribution/;

/**
 * Opens an address that has VS Code run a test suite and waits for its end: the exit code, or 70 when VS Code died,
 * 124 when time is up. Prints what the page said when it is not 0.
 * @param {import('playwright-core').Page} page
 * @param {import('./codeServer.mjs').Server} server
 * @param {string} address
 * @returns {Promise<number>}
 */
export async function runSuite(page, server, address) {
  /** @type {string[]} */
  const said = [];
  // VS Code reports through these two functions of the page.
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      said.push(`${type}: ${args.join(' ')}`);
    },
  );
  /** @type {Promise<number>} */
  const finished = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));

  await page.goto(address);
  const code = await Promise.race([finished, died(page, server), after(limit, 124)]);
  if (code !== 0) {
    console.error(
      code === 124 ? `The tests were not over after ${limit} ms.` : `The test run ended with ${code}.`,
    );
    const lines = said.filter((line) => /^(error|warn)/.test(line) && !noise.test(line)).slice(-10);
    for (const line of lines) console.error(line.split('\n').slice(0, 3).join('\n'));
    if (code === 124 || code === 70) console.error(server.log().split('\n').slice(-15).join('\n'));
  }
  return code;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./codeServer.mjs').Server} server
 * @returns {Promise<number>}
 */
function died(page, server) {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!server.log().includes('Extension Host Process exited with code')) return;
      clearInterval(timer);
      void after(grace, 70).then(resolve);
    }, 250);
    timer.unref();
    void server.exited.then(() => resolve(70));
    page.on('crash', () => resolve(70));
  });
}

/**
 * @param {number} milliseconds
 * @param {number} code
 * @returns {Promise<number>}
 */
function after(milliseconds, code) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, code).unref());
}
