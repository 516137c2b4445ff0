import type { Locator, Page } from 'playwright-core';

/** VS Code's quick input: the command palette, quick open and lists to choose from. */
export class Palette {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Runs the command with this full title, such as 'View: Close All Editors'. */
  async run(title: string): Promise<void> {
    await this.#page.keyboard.press('F1');
    await this.input.fill(`>${title}`);
    await this.choose(title);
  }

  /** Chooses the first row with this text from the list that is shown. */
  async choose(text: string): Promise<void> {
    await this.rows.filter({ hasText: text }).first().click();
  }

  /** Fills the input that is shown and confirms it. */
  async answer(text: string): Promise<void> {
    await this.input.fill(text);
    await this.#page.keyboard.press('Enter');
  }

  get input(): Locator {
    return this.#page.locator('.quick-input-widget input[type="text"]').first();
  }

  get rows(): Locator {
    return this.#page.locator('.quick-input-list .monaco-list-row');
  }
}
