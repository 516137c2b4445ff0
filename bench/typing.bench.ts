import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, JSHandle } from 'playwright-core';
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

const workbench = await Workbench.open({ workspace, extensions: [path.resolve('bench/echo-probe')] });
try {
  const { page, editor, palette } = workbench;
  await editor.openPrompt('prompts/welcome.yaml');

  await palette.run('Echo Probe: Open');
  const echo = await workbench.frameWith('.echo');
  const echoed = await typed(workbench, echo, '.echo');
  await page.getByRole('tab', { name: 'Echo, Editor Group' }).click();
  await palette.run('View: Close Editor');

  await palette.run('Prompt Manager: Open Preview to the Side');
  const preview = await workbench.webview('preview');
  await preview.locator('.set select').selectOption({ label: 'Usual' });
  await preview.locator('.card', { hasText: 'Dear' }).waitFor();
  const previewed = await typed(workbench, preview, '.cards');

  report('in a prompt of 300 lines', [
    { ...percentiles(echoed.letters), name: 'keystroke → letter in the editor, by VS Code itself' },
    { ...percentiles(echoed.changes), name: 'keystroke → page that shows nothing but that it heard of it' },
    { ...percentiles(previewed.changes), name: 'keystroke → updated preview', goals: { p95: 60 } },
  ]);
} finally {
  await workbench.close();
  rmSync(home, { recursive: true, force: true });
}

/** Milliseconds from each key to the letter in the editor, and to the change of a page. */
interface Delays {
  readonly letters: readonly number[];
  readonly changes: readonly number[];
}

/** Types into the greeting, and watches what changes in the editor and below an element of a page. */
async function typed({ page, editor }: Workbench, shown: Frame, selector: string): Promise<Delays> {
  await editor.goTo(7, '    Dear '.length + 1);
  await pause(3000);
  const keys = await page.evaluateHandle(() => {
    const times: number[] = [];
    const note = (): void => void times.push(performance.timeOrigin + performance.now());
    window.addEventListener('keydown', note, { capture: true });
    return times;
  });
  const inEditor = await changesOf(page.mainFrame(), '.editor-instance .view-lines');
  const inPage = await changesOf(shown, selector);
  for (let letter = 0; letter < letters; letter++) {
    await page.keyboard.press(String.fromCharCode(97 + (letter % 26)));
    await pause(letterMs);
  }
  await pause(1000);
  const pressed = (await keys.jsonValue()).slice(0, letters);
  return {
    letters: delays(pressed, await inEditor.jsonValue()),
    changes: delays(pressed, await inPage.jsonValue()),
  };
}

/** When something below an element changes, from now on: milliseconds since 1970. */
function changesOf(frame: Frame, selector: string): Promise<JSHandle<readonly number[]>> {
  return frame.evaluateHandle((selector) => {
    const times: number[] = [];
    const note = (): void => void times.push(performance.timeOrigin + performance.now());
    const watched = document.querySelector(selector) ?? document.body;
    new MutationObserver(note).observe(watched, { subtree: true, childList: true, characterData: true });
    return times;
  }, selector);
}

/** From each key, after the first ten, to what followed it. */
function delays(keys: readonly number[], events: readonly number[]): readonly number[] {
  return keys.slice(10).map((key) => (events.find((event) => event > key) ?? NaN) - key);
}
