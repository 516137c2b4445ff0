import { createWorkspace, readPromptFile, type PromptFile } from '../server/src/core/index.js';
import { diagnostics } from '../server/src/service/index.js';
import { parseCursor } from '../test/support/markers.js';
import { LspSession, pullingClient } from '../test/support/lspSession.js';
import { report, timed, type Row } from './report.js';
import { longPrompt, supportSchema } from './samples.js';

/** What somebody waits for who types in a prompt of 1,000 lines. */
const { text, offset } = parseCursor(longPrompt(1000));
const uri = 'file:///shop/prompts/customer_support.yaml';
const schemaUri = 'file:///shop/schemas/support.yaml';
const runs = 300;
const rows: Row[] = [];

/** The text with something typed into the middle: another one in each run, as typing makes it. */
const typed = (run: number): string => text.slice(0, offset) + letter(run) + text.slice(offset);
const letter = (run: number): string => String.fromCharCode(97 + (run % 26));

let last: PromptFile | undefined;
const read = (run: number): PromptFile => (last = readPromptFile(uri, typed(run), { previous: last }));
const workspace = createWorkspace([readPromptFile(schemaUri, supportSchema)]);
await measure('read and check, without the server', (run) => {
  const file = read(run);
  diagnostics(workspace.withFile(file), file, { secrets: true });
});
await measure('read only', (run) => void read(run));

const session = await LspSession.start({ capabilities: pullingClient });
await session.open(schemaUri, supportSchema);
await session.open(uri, text);
const line = text.slice(0, offset).split('\n').length - 1;
const start = { line, character: offset - (text.lastIndexOf('\n', offset - 1) + 1) };
const end = { line, character: start.character + 1 };
const textDocument = { uri };
await session.change(uri, [{ range: { start, end: start }, text: 'a' }]);
const type = (run: number): Promise<void> =>
  session.change(uri, [{ range: { start, end }, text: letter(run) }]);
const ask = (method: string, position = start): Promise<unknown> =>
  session.request(method, { textDocument, position });

await measure(
  'keystroke → diagnostics',
  async (run) => {
    await type(run);
    await ask('textDocument/diagnostic');
  },
  { p50: 4, p95: 12 },
);
await measure(
  'keystroke → completion',
  async (run) => {
    await type(run);
    await ask('textDocument/completion', end);
  },
  { p95: 4 },
);
await measure('completion', () => ask('textDocument/completion', end), { p95: 4 });
// On 'customer', which stands shortly before.
const declared = { line, character: start.character - 15 };
await measure('hover', () => ask('textDocument/hover', declared), { p95: 2 });
const answers = [await ask('textDocument/completion', end), await ask('textDocument/hover', declared)];
if (answers.some((answer) => !answer || (Array.isArray(answer) && answer.length === 0)))
  throw new Error('The server answered nothing: what was measured is no completion and no hover.');
await session.stop();

console.log(`A prompt of ${text.split('\n').length} lines, ${Math.round(text.length / 1024)} KB`);
report('in a long prompt', rows);

/** Adds a row to the table. */
async function measure(
  name: string,
  action: (run: number) => unknown,
  goals: Row['goals'] = {},
): Promise<void> {
  rows.push({ ...(await timed(runs, action)), name, goals });
}
