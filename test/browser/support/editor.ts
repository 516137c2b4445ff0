import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Palette } from './palette.js';
import { placeOf } from './placeOf.js';
import { until } from './until.js';

/** The text editor that has the focus. */
export class Editor {
  readonly #page: Page;
  readonly #palette: Palette;

  constructor(page: Page, palette: Palette) {
    this.#page = page;
    this.#palette = palette;
  }

  /** Opens a file of the workspace, named by its path in it. */
  async open(file: string): Promise<void> {
    const name = path.posix.basename(file);
    // With the focus in a page beside it, the file would open in the page's place.
    const beside = this.#page.locator('.editor-group-container').first().locator('.tab.active').first();
    if ((await beside.count()) > 0) await beside.click();
    await this.#palette.chooseFrom('Control+P', file, name);
    await this.#page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.#root.locator('.view-line').first().waitFor();
  }

  /** Opens a prompt file, and waits for its lens, which moves the lines when it appears. */
  async openPrompt(file: string): Promise<void> {
    await this.open(file);
    await this.#root.locator('.codelens-decoration').first().waitFor();
  }

  /** Chooses a quick fix at the cursor by its title. */
  async quickFix(title: string): Promise<void> {
    const fix = this.#page.locator('.action-widget .monaco-list-row', { hasText: title });
    await until(`the quick fix '${title}'`, async () => {
      await this.#page.keyboard.press('Control+.');
      try {
        await fix.click({ timeout: 3000 });
        return true;
      } catch {
        await this.#page.keyboard.press('Escape');
        return undefined;
      }
    });
  }

  /** Puts the cursor at a line and column, both counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.#page.keyboard.press('Control+G');
    await this.#palette.answer(`:${line}:${column}`);
    await this.#palette.input.waitFor({ state: 'hidden' });
  }

  /** Puts the cursor behind the first place where the visible text has `text`. */
  async goBehind(text: string): Promise<void> {
    const { right, y } = await this.#find(text);
    await this.#page.mouse.click(right, y);
  }

  /** Types at the cursor, as a person does: VS Code closes brackets and quotes. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async save(): Promise<void> {
    await this.#page.keyboard.press('Control+S');
    await this.#page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** The visible lines of text, in order. */
  async text(): Promise<string> {
    const lines = await this.#root.locator('.view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** The wavy lines of this severity. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return this.#root.locator(`.squiggly-${severity}`);
  }

  /** Rests the mouse on the first place where the visible text has `text`, and returns what is then shown. */
  async hover(text: string): Promise<string> {
    const shown = this.#page
      .locator('.monaco-resizable-hover .monaco-hover, .monaco-editor .monaco-hover')
      .filter({ visible: true });
    return until(`a hover on '${text}'`, async () => {
      const { left, right, y } = await this.#find(text);
      await this.#page.mouse.move(0, 0);
      await this.#page.mouse.move((left + right) / 2, y, { steps: 3 });
      try {
        await shown.first().waitFor({ timeout: 3000 });
        const content = await shown.first().innerText();
        return content.startsWith('Loading') ? undefined : content;
      } catch {
        return undefined;
      }
    });
  }

  /** Asks for completion at the cursor and returns the names in the list, which stays open. */
  async suggestions(): Promise<readonly string[]> {
    await this.#page.keyboard.press('Control+Space');
    const rows = this.#page.locator('.suggest-widget.visible .monaco-list-row .label-name');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  /** Gives what the cursor stands on another name. */
  async rename(name: string): Promise<void> {
    await this.#page.keyboard.press('F2');
    await this.answerRename(name);
  }

  /** Gives the name for which VS Code asks at the cursor. */
  async answerRename(name: string): Promise<void> {
    const box = this.#page.locator('.rename-box input');
    await box.waitFor();
    await box.fill(name);
    await this.#page.keyboard.press('Enter');
  }

  /** What signature help shows for the call at the cursor. */
  async signature(): Promise<string> {
    const shown = this.#page.locator('.parameter-hints-widget.visible');
    await shown.waitFor();
    return shown.innerText();
  }

  get #root(): Locator {
    return this.#page.locator('.editor-group-container.active .monaco-editor[role="code"]').first();
  }

  #find(text: string): ReturnType<typeof placeOf> {
    return placeOf(this.#root, text);
  }
}
