import { renderPrompt } from '../server/src/protocol/index.js';
import { LspSession, pullingClient } from '../test/support/lspSession.js';
import { bundleRenderWorker } from '../test/support/renderWorker.js';
import { report, timed } from './report.js';
import { previewedPrompt } from './samples.js';

/** What somebody waits for who types for three minutes in a prompt of 300 lines with its preview beside it: the server's part of it. */
const { text, values } = previewedPrompt(300);
const uri = 'file:///shop/prompts/welcome.yaml';
const worker = await bundleRenderWorker();
// As VS Code is: it asks for diagnostics, and tells which files change.
const capabilities = {
  ...pullingClient,
  workspace: { ...pullingClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};
const session = await LspSession.start({ ...worker, capabilities });
await session.open(uri, text);
const line = text.split('\n').findIndex((one) => one.includes('Dear'));
const start = { line, character: 8 };
const word = (run: number): string => run.toString(36).padStart(4, '-');
await session.change(uri, [{ range: { start, end: start }, text: word(0) }]);
const end = { line, character: 12 };
const typing = await timed(1200, async (run) => {
  // A text that was never there before, as every keystroke makes one.
  await session.change(uri, [{ range: { start, end }, text: word(run) }]);
  const answer = await session.ask(renderPrompt, { uri, index: 0, values, provenance: true });
  if (answer?.outcome.kind !== 'rendered')
    throw new Error('Nothing was rendered: there is nothing to measure.');
});
await session.stop();
worker.remove();

report('in a prompt of 300 lines', [{ ...typing, name: 'keystroke → rendering', goals: { p95: 8 } }]);
