import assert from 'node:assert/strict';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { projectRoot } from '../../../tools/project/root.mjs';
import { Editor } from './editor.js';
import { launch, type Launched } from './launch.js';
import { Palette } from './palette.js';
import { themes } from './themes.js';
import { until } from './until.js';

/** What a workbench is opened with. */
export interface WorkbenchOptions {
  /** Absolute path of the folder whose copy is opened; `examples/` when left out. */
  readonly workspace?: string;
  /** User settings beside those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Absolute paths of the folders of other extensions that are installed, too. */
  readonly extensions?: readonly string[];
}

/** A real VS Code in a real browser, with the packaged extension installed and a copy of a folder opened. */
export class Workbench {
  readonly page: Page;
  /** Absolute path of the copy that is open. */
  readonly folder: string;
  readonly palette: Palette;
  readonly editor: Editor;
  readonly #launched: Launched;

  private constructor(launched: Launched) {
    this.page = launched.page;
    this.folder = launched.folder;
    this.palette = new Palette(this.page);
    this.editor = new Editor(this.page, this.palette);
    this.#launched = launched;
  }

  static async open({
    workspace,
    settings = {},
    extensions = [],
  }: WorkbenchOptions = {}): Promise<Workbench> {
    const folder = workspace ?? path.join(projectRoot, 'examples');
    return new Workbench(await launch(folder, settings, extensions));
  }

  /** Stops VS Code; fails when its page has asked another machine for anything. */
  async close(): Promise<void> {
    await this.#launched.stop();
    assert.deepEqual([...this.#launched.foreign], [], 'The page asked other machines.');
  }

  /** Shows a container of the activity bar, named by its title. */
  async openContainer(title: string): Promise<void> {
    const tab = this.container(title);
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  }

  /** The entry of the activity bar with this title. */
  container(title: string): Locator {
    return this.page.getByRole('tab', { name: title, exact: true }).first();
  }

  /** The row of a tree (the explorer's, ours) whose accessible name contains `name`. */
  treeItem(name: string | RegExp): Locator {
    return this.page.getByRole('treeitem', { name }).first();
  }

  /** The texts of the status bar. */
  async statusBar(): Promise<readonly string[]> {
    const texts = await this.page.locator('.statusbar-item:visible').allInnerTexts();
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  }

  /** The notification that contains this text. */
  notification(text: string): Locator {
    return this.page.locator('.notification-toast').filter({ hasText: text });
  }

  /** The dialog that contains this text. */
  dialog(text: string): Locator {
    return this.page.locator('.monaco-dialog-box').filter({ hasText: text });
  }

  /** The document of the extension's page `name` (a panel or a view), once it is shown. */
  webview(name: 'preview' | 'history' | 'metrics'): Promise<Frame> {
    return this.frameWith(`script[src$="/webview/${name}.js"]`);
  }

  /** The document that has an element, of whatever page, once it is shown. */
  frameWith(selector: string): Promise<Frame> {
    return until(`a page with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        const found = frame.locator(selector);
        if ((await found.count().catch(() => 0)) > 0) return frame;
      }
      return undefined;
    });
  }

  /** Changes the colour theme, as a user does. */
  async setTheme(theme: keyof typeof themes): Promise<void> {
    const { label, mark } = themes[theme];
    await this.palette.run('Preferences: Color Theme');
    await this.palette.input.fill(label);
    await this.palette.choose(label);
    await this.page.locator(`.monaco-workbench.${mark}`).waitFor();
  }

  /** Keeps what the page shows as `out/shots/<name>.png`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(projectRoot, 'out/shots', `${name}.png`) });
  }
}
