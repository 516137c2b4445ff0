import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Workbench } from '../test/browser/support/workbench.js';
import { percentiles, report } from './report.js';
import { previewedPrompt } from './samples.js';

/** What somebody sees who types in a prompt of 300 lines in a real VS Code with its preview beside it. */
const letters = Number(process.env['TYPING_LETTERS'] ?? 120);

/** As fast as a good typist: 400 letters a minute. */
const letterMs = 150;

mkdirSync('out', { recursive: true });
const home = mkdtempSync(path.resolve('out', 'typing-'));
const workspace = path.join(home, 'shop');
const { text, values } = previewedPrompt(300);
mkdirSync(path.join(workspace, 'prompts'), { recursive: true });
writeFileSync(path.join(workspace, 'prompts/welcome.yaml'), text);
writeFileSync(
  path.join(workspace, 'prompts/welcome.inputs.yaml'),
  `inputs:\n  Usual: ${JSON.stringify(values)}\n`,
);

const workbench = await Workbench.open({ workspace });
try {
  const { page, editor, palette } = workbench;
  await editor.openPrompt('prompts/welcome.yaml');
  await palette.run('Prompt Manager: Open Preview to the Side');
  const preview = await workbench.webview('preview');
  await preview.locator('.set select').selectOption({ label: 'Usual' });
  await preview.locator('.card', { hasText: 'Dear Ann' }).waitFor();
  await editor.goBehind('Dear ');
  await pause(3000);

  await page.evaluate(() => {
    const times: { keys: number[]; letters: number[] } = { keys: [], letters: [] };
    const note = (): void => void times.keys.push(performance.timeOrigin + performance.now());
    window.addEventListener('keydown', note, { capture: true });
    const lines = document.querySelector('.editor-instance .view-lines') ?? document.body;
    new MutationObserver(() => times.letters.push(performance.timeOrigin + performance.now())).observe(
      lines,
      {
        subtree: true,
        childList: true,
        characterData: true,
      },
    );
    Object.assign(window, { times });
  });
  await preview.evaluate(() => {
    const changes: number[] = [];
    new MutationObserver(() => changes.push(performance.timeOrigin + performance.now())).observe(
      document.querySelector('.cards') ?? document.body,
      { subtree: true, childList: true, characterData: true },
    );
    Object.assign(window, { changes });
  });
  for (let letter = 0; letter < letters; letter++) {
    await page.keyboard.press(String.fromCharCode(97 + (letter % 26)));
    await pause(letterMs);
  }
  await pause(1000);
  const { keys, letters: shown } = await page.evaluate(
    () => (window as unknown as { times: { keys: number[]; letters: number[] } }).times,
  );
  const changes = await preview.evaluate(() => (window as unknown as { changes: number[] }).changes);
  report('in a prompt of 300 lines', [
    { ...percentiles(delays(keys, shown)), name: 'keystroke → letter in the editor, by VS Code itself' },
    { ...percentiles(delays(keys, changes)), name: 'keystroke → updated preview', goals: { p95: 60 } },
  ]);
} finally {
  await workbench.close();
  rmSync(home, { recursive: true, force: true });
}

/** From each key, after the first ten, to what followed it. */
function delays(keys: readonly number[], events: readonly number[]): readonly number[] {
  return keys.slice(10).map((key) => (events.find((event) => event > key) ?? NaN) - key);
}
