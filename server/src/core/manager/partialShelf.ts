import { readPromptFile } from '../formats/index.js';
import type { PlacedPrompt } from '../workspace/index.js';
import type { PartialSource } from './partialSource.js';

/** The templates that prompts have called as partials; each is asked for once, until they are forgotten. */
export class PartialShelf {
  private found = new Map<string, PlacedPrompt | undefined>();

  constructor(private readonly source: PartialSource) {}

  get(name: string, nearUri: string): PlacedPrompt | undefined {
    return this.found.get(keyOf(name, nearUri));
  }

  /** Asks for those of some names that were not asked for; tells whether there were any. */
  async seek(names: Iterable<string>, nearUri: string): Promise<boolean> {
    const { found } = this;
    const unknown = [...names].filter((name) => !found.has(keyOf(name, nearUri)));
    for (const name of unknown) {
      const document = await this.source.find(name, nearUri);
      const file =
        document && readPromptFile(document.uri, document.text, { choice: { format: 'template' } });
      const prompt = file?.prompts[0];
      found.set(keyOf(name, nearUri), file && prompt && { file, index: 0, prompt });
    }
    return unknown.length > 0;
  }

  /** Forgets all, because templates have changed. */
  clear(): void {
    this.found = new Map();
  }
}

/** What lies in one folder calls the same by one name. */
function keyOf(name: string, nearUri: string): string {
  return `${nearUri.slice(0, nearUri.lastIndexOf('/'))}\n${name}`;
}
