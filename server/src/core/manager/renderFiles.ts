import { analyzePrompt, type PromptAnalysis } from '../analysis/index.js';
import { LruMap } from '../cache/index.js';
import { readPromptFile, type PromptFile } from '../formats/index.js';
import type { Prompt } from '../prompt/index.js';
import { writePromptJson } from '../versioning/index.js';
import type { SchemaShelf } from './schemaShelf.js';

const maxFiles = 256;

/** What the templates of prompts mean, for those that were rendered last. */
export class RenderFiles {
  private readonly files = new LruMap<Prompt, PromptFile>(maxFiles);

  constructor(private readonly shelf: SchemaShelf) {}

  /** The analysis of a prompt whose document has this URI. */
  analyze(prompt: Prompt, uri: string): PromptAnalysis {
    const known = this.files.get(prompt);
    const file =
      known ??
      readPromptFile(`${uri.replace(/\.[^./]*$/, '')}.json`, writePromptJson(prompt), {
        choice: { format: 'prompt-manager' },
      });
    if (!known) this.files.set(prompt, file);
    return analyzePrompt(file, 0, {
      schema: (name) => this.shelf.get(name, uri),
      partial: () => undefined,
    });
  }
}
