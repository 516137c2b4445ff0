import type { Locator, Page } from 'playwright-core';
import { until } from './until.js';

/** VS Code's quick input: the command palette, quick open and lists to choose from. */
export class Palette {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Runs the command with this full title, such as 'View: Close All Editors'. */
  async run(title: string): Promise<void> {
    await this.chooseFrom('F1', `>${title}`, title);
  }

  /**
   * Opens a list by this key, fills its input and chooses the first row with this text. The list closes when the focus
   * comes late to the editor or a view: then it is opened again.
   */
  async chooseFrom(key: string, filled: string, text: string): Promise<void> {
    await until(`'${text}' in the list of ${key}`, async () => {
      await this.#page.keyboard.press(key);
      try {
        await this.input.fill(filled, { timeout: 5000 });
        await this.rows.filter({ hasText: text }).first().click({ timeout: 5000 });
        return true;
      } catch {
        await this.#page.keyboard.press('Escape');
        return undefined;
      }
    });
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
