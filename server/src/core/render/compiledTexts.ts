import type { CompiledTemplate } from './isolatedHandlebars.js';

/** A compiled text takes about eighty bytes for each of its characters. */
const mostCharacters = 200_000;

/** Compiled texts, those that were used last, with a bound on their size; the newest stays, however long it is. */
export class CompiledTexts {
  private readonly known = new Map<string, CompiledTemplate>();
  private characters = 0;

  /** The compiled text of a key, whose length tells its size. */
  get(key: string, compile: () => CompiledTemplate): CompiledTemplate {
    const template = this.take(key) ?? compile();
    this.known.set(key, template);
    this.characters += key.length;
    for (const oldest of this.known.keys()) {
      if (this.characters <= mostCharacters || oldest === key) break;
      this.take(oldest);
    }
    return template;
  }

  private take(key: string): CompiledTemplate | undefined {
    const template = this.known.get(key);
    if (this.known.delete(key)) this.characters -= key.length;
    return template;
  }
}
