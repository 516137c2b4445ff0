#!/usr/bin/env node
// Stands in for the desktop program 'code' that @vscode/test-electron starts: runs the same suite in the extension
// host of code-server. Ends with 0 passed, 1 failed, 70 VS Code died, 124 out of time, 130 stopped.
import { chromium } from 'playwright-core';
import { ensureBrowser, ensureHost } from '../bootstrap.mjs';
import { runMain } from '../project/failure.mjs';
import { onStop } from '../project/stop.mjs';
import { browserOptions } from './browserOptions.mjs';
import { startServer } from './codeServer.mjs';
import { makeProfile } from './profile.mjs';
import { runSuite } from './runSuite.mjs';
import { readShimArguments } from './shimArguments.mjs';
import { stopWithParent } from './stopWithParent.mjs';
import { windowUrl } from './windowUrl.mjs';

// When the reader of our output has gone, go on to the clean-up instead of dying of EPIPE.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

stopWithParent();
await runMain(async () => {
  const { folder, payloadFor } = readShimArguments(process.argv.slice(2));
  const profile = makeProfile();
  // A built VS Code obeys the test payload in its address only with this option.
  const server = startServer(await ensureHost(), profile, {
    args: ['--vscode-option', 'enable-smoke-test-driver'],
  });
  onStop(() => server.stop());
  const base = await server.ready;
  const browser = await chromium.launch(browserOptions(await ensureBrowser(), profile));
  onStop(() => browser.close());

  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const code = await runSuite(page, server, windowUrl(base, folder, payloadFor(new URL(base).host)));

  await browser.close();
  await server.stop();
  process.exit(code);
});
