import type { PromptFile, PromptNode, TemplateSite, Workspace } from '../core/index.js';

/** A cursor: an offset in a file of a workspace. */
export interface Place {
  readonly workspace: Workspace;
  readonly file: PromptFile;
  /** UTF-16 offset in the file. */
  readonly offset: number;
}

/** A template around a cursor. */
export interface TemplatePlace {
  readonly prompt: PromptNode;
  /** Place of the prompt in its file. */
  readonly index: number;
  readonly site: TemplateSite;
  /** UTF-16 offset in the template's decoded text. */
  readonly offset: number;
}

/** The template in which the cursor stands; undefined outside of all. */
export function templateAt({ file, offset }: Pick<Place, 'file' | 'offset'>): TemplatePlace | undefined {
  for (const [index, prompt] of file.prompts.entries()) {
    for (const site of prompt.templates) {
      if (offset < site.span.start || offset > site.span.end) continue;
      const inside = site.map.toValue(offset);
      if (inside !== undefined) return { prompt, index, site, offset: inside };
    }
  }
  return undefined;
}
