import { readJson, readYaml, type SyntaxDocument } from '../notation/index.js';
import type { Candidate } from './format.js';
import { placeOf } from './places.js';
import { unsavedExtension } from './unsavedExtension.js';

/** A file to be recognised; its notation is read only when a format asks for it. */
export function candidateOf(uri: string, text: string, promptFolders: readonly string[]): Candidate {
  const named = placeOf(uri, promptFolders);
  const isUnsaved = named.extension === '' && uri.startsWith('untitled:');
  const place = isUnsaved ? { ...named, extension: unsavedExtension(text) } : named;
  let read: SyntaxDocument | undefined;
  const document = () => (read ??= place.extension === '.json' ? readJson(text) : readYaml(text));
  return {
    uri,
    text,
    place,
    get document() {
      return document();
    },
    get root() {
      return notations.has(place.extension) ? document().root : undefined;
    },
  };
}

/** The extensions of files that are keys and values. */
export const notations: ReadonlySet<string> = new Set(['.json', '.yaml', '.yml']);
