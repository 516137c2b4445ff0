import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPromptFile, type PromptFile } from '../../server/src/core/index.js';
import { sharedFolder } from './shared.js';

/** A file that somebody has published. */
export interface CorpusFile {
  /** Its path below the folder of the corpus. */
  readonly name: string;
  /** What whoever collected it says it is: `dotprompt`, `hbs`, `sk-yaml` … */
  readonly kind: string;
  readonly file: PromptFile;
}

/** The real prompt files in `shared/corpus/real`; undefined when this machine has none. */
export function corpusFiles(): readonly CorpusFile[] | undefined {
  const corpus = sharedFolder('corpus');
  if (corpus === undefined) return undefined;
  const folder = path.join(corpus, 'real');
  const [, ...rows] = readFileSync(path.join(folder, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [repository = '', , , inside = '', kind = ''] = row.split('\t');
    const name = `${repository.replace('/', '+')}/${inside}`;
    const at = path.join(folder, name);
    const choice = kind === 'hbs-md' ? { format: 'template' as const } : undefined;
    return { name, kind, file: readPromptFile(pathToFileURL(at).href, readFileSync(at, 'utf8'), { choice }) };
  });
}
