import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { until } from '../test/browser/support/until.js';
import { Workbench } from '../test/browser/support/workbench.js';
import { teamCount, writeLibrary } from './samples.js';

/** What somebody waits for in the side bar who opens a folder of ten thousand prompts in a real VS Code. */
const prompts = Number(process.env['WORKBENCH_PROMPTS'] ?? 10_000);

/** What the extension `host-probe` writes. */
interface Measured {
  readonly activeAt: number;
  readonly listings: readonly { readonly at: number; readonly prompts: number; readonly rows: number }[];
  /** When the extension's code ran without a break. */
  readonly tasks: readonly { readonly at: number; readonly ms: number }[];
}

mkdirSync('out', { recursive: true });
const home = mkdtempSync(path.resolve('out', 'workbench-'));
const workspace = path.join(home, 'library');
const file = path.join(home, 'host.json');
writeLibrary(workspace, prompts);
const settings = { 'hostProbe.file': file, 'hostProbe.extension': 'prompt-manager.prompt-manager-vscode' };
const workbench = await Workbench.open({
  workspace,
  extensions: [path.resolve('bench/host-probe'), path.resolve('bench/echo-probe')],
  settings,
});
try {
  const { page, palette } = workbench;
  await workbench.openContainer('Prompt Manager');
  const tree = page.locator('.pane', { hasText: 'Prompts' }).first();
  await tree.getByRole('treeitem').first().waitFor();
  await indexed();

  const opened: number[] = [];
  for (const team of ['05', '03', '01'])
    opened.push(await settled(tree, () => twistie(new RegExp(`^prompts/team-${team},`)).click()));

  const filterStart = Date.now();
  await palette.run('Prompt Manager: Filter Prompts…');
  const letters = await typed(tree);
  const filterEnd = Date.now();

  await workbench.openContainer('Echo Probe');
  const echo = page.locator('.pane', { hasText: 'Echo' }).first();
  await echo.getByRole('treeitem').first().waitFor();
  const openedThere: number[] = [];
  for (const folder of ['echo-folder-2', 'echo-folder-1', 'echo-folder-0'])
    openedThere.push(await settled(echo, () => twistie(folder).click()));
  await palette.run('Echo Probe: Filter');
  const lettersThere = await typed(echo);

  await palette.run('Host Probe: Report');
  const { activeAt, listings, tasks } = await until('the report', () => Promise.resolve(report()));
  const at = (has: (listing: Measured['listings'][number]) => boolean): number =>
    (listings.find(has)?.at ?? NaN) - activeAt;
  const longest = (from: number, to: number): number =>
    Math.max(0, ...tasks.filter((task) => task.at >= from && task.at < to).map(({ ms }) => ms));
  const rows = [
    row('activation, as VS Code counts it', [await activationTime()], 60),
    row('activated → first rows', [at(({ rows }) => rows > 0)], 1000),
    row('activated → all rows', [at((listing) => listing.prompts === prompts)]),
    row('a task of ours in the extension host: start and indexing', [longest(0, filterStart)], 50),
    row('a task of ours in the extension host: filtering', [longest(filterStart, filterEnd)], 50),
    row('a folder is opened', opened, 30),
    row('a folder is opened in a tree that has its rows already', openedThere),
    row('a letter of the filter', letters, 50),
    row('a letter of a filter in a tree that has its rows already', lettersThere),
  ];
  console.table(rows);
} finally {
  await workbench.close();
  rmSync(home, { recursive: true, force: true });
}

/** Waits until all prompts are in the tree, with their problems. */
async function indexed(): Promise<void> {
  const teams = workbench.page.getByRole('treeitem', { name: /^prompts\/team-/ });
  const whole = workbench.page.getByRole('treeitem', { name: `, ${prompts / teamCount} prompts` });
  const isWhole = async (): Promise<boolean> => (await teams.count()) === (await whole.count());
  await until('all prompts in the tree', async () => (await isWhole()) || undefined, 120_000);
  await pause(45_000);
}

/** What opens the row of a tree. */
function twistie(name: RegExp | string): Locator {
  return workbench.treeItem(name).locator('.monaco-tl-twistie');
}

/** Types into the filter that is open; for each letter how long the rows of the tree change. */
async function typed(tree: Locator): Promise<readonly number[]> {
  const { page, palette } = workbench;
  await palette.input.focus();
  const times: number[] = [];
  for (const letter of 'prompt-44 tag:tag-1')
    times.push(await settled(tree, () => page.keyboard.press(letter === ' ' ? 'Space' : letter)));
  await page.keyboard.press('Escape');
  return times;
}

/** How long the rows of the tree change behind a key or a click, in milliseconds. */
async function settled(tree: Locator, act: () => Promise<void>): Promise<number> {
  await tree.evaluate((element) => {
    const seen = { start: NaN, last: NaN };
    const begin = (): void => {
      if (Number.isNaN(seen.start)) seen.start = performance.now();
    };
    for (const event of ['keydown', 'mousedown'])
      window.addEventListener(event, begin, { capture: true, once: true });
    const rows = element.querySelector('.monaco-list-rows') ?? element;
    new MutationObserver(() => (seen.last = performance.now())).observe(rows, {
      ...{ subtree: true, childList: true, characterData: true },
    });
    Object.assign(window, { seen });
  });
  await act();
  await pause(800);
  return workbench.page.evaluate(() => {
    const { start, last } = (window as unknown as { seen: { start: number; last: number } }).seen;
    return Number.isNaN(last) ? 0 : last - start;
  });
}

/** What 'Show Running Extensions' tells, in milliseconds. */
async function activationTime(): Promise<number> {
  const { page, palette } = workbench;
  await palette.run('Developer: Show Running Extensions');
  const editor = page.locator('.runtime-extensions-editor');
  const own = editor.locator('.monaco-list-row', { hasText: 'Prompt Manager' });
  await editor.hover();
  for (let turn = 0; turn < 40 && (await own.count()) === 0; turn++) {
    await page.mouse.wheel(0, 300);
    await pause(100);
  }
  const told = await own.locator('.activation-time').first().innerText();
  return Number(/\d+/.exec(told)?.[0]);
}

function report(): Measured | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Measured;
  } catch {
    return undefined;
  }
}

function row(name: string, times: readonly number[], goal?: number): Record<string, string> {
  return {
    [`with ${prompts} prompts`]: name,
    'ms, at most': Math.max(...times).toFixed(0),
    all: times.length > 1 ? times.map((ms) => ms.toFixed(0)).join(' ') : '',
    goal: goal === undefined ? '' : `≤ ${goal}`,
  };
}
