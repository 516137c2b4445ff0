import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sharedFolder } from '../shared.js';

/** A text of the test corpus: a file as a whole, which is a template as good as any. */
export interface CorpusTemplate {
  readonly file: string;
  readonly text: string;
}

/** The texts of all prompts of the corpus; undefined when this machine has none. */
export function corpusTemplates(): readonly CorpusTemplate[] | undefined {
  const folder = sharedFolder('corpus');
  return folder === undefined ? undefined : templatesIn(folder);
}

/** The texts of the project's own examples. */
export function exampleTemplates(): readonly CorpusTemplate[] {
  return templatesIn(path.resolve('examples'));
}

function templatesIn(folder: string): readonly CorpusTemplate[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:prompt|hbs|handlebars|md|ya?ml|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file: path.relative(folder, file), text: readFileSync(file, 'utf8') }));
}
