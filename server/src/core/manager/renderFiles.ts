import { analyzePrompt, type PromptAnalysis } from '../analysis/index.js';
import { LruMap } from '../cache/index.js';
import { readPromptFile, type PromptFile } from '../formats/index.js';
import type { Prompt } from '../prompt/index.js';
import { writePromptJson } from '../versioning/index.js';
import type { PartialShelf } from './partialShelf.js';
import type { SchemaShelf } from './schemaShelf.js';

const maxFiles = 256;

/** What the templates of prompts mean, for those that were rendered last. */
export class RenderFiles {
  private readonly files = new LruMap<Prompt, PromptFile>(maxFiles);

  constructor(
    private readonly schemas: SchemaShelf,
    private readonly partials: PartialShelf,
  ) {}

  /** The analysis of a prompt whose document has this URI, once the partials that it calls are there. */
  async analyze(prompt: Prompt, uri: string): Promise<PromptAnalysis> {
    const known = this.files.get(prompt);
    const file =
      known ??
      readPromptFile(`${uri.replace(/\.[^./]*$/, '')}.json`, writePromptJson(prompt), {
        choice: { format: 'prompt-manager' },
      });
    if (!known) this.files.set(prompt, file);
    // A partial that was found may call further ones.
    for (;;) {
      const analysis = analyzePrompt(file, 0, {
        schema: (name) => this.schemas.get(name, uri),
        partial: (name) => this.partials.get(name, uri),
        callsFiles: true,
      });
      if (!(await this.partials.seek(analysis.calledNames, uri))) return analysis;
    }
  }
}
