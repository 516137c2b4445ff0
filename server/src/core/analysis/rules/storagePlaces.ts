import { firstLine } from '../firstLine.js';
import type { FileRule } from '../rule.js';
import { fileNameOf } from '../uriParts.js';

/** A prompt whose file ends with `.yml`. */
export const ymlNotListed: FileRule = {
  of: 'file',
  code: 'yml-not-listed',
  severity: 'info',
  reader: 'python-library',
  where: ['prompt-manager'],
  example: {
    path: 'prompts/greet.yml',
    bad: `«id: greet»
format: text
template: {content: Hello!}
`,
  },
  *check({ file }) {
    const name = fileNameOf(file.uri);
    if (file.kind !== 'prompt' || !name.endsWith('.yml')) return;
    yield {
      span: firstLine(file.text),
      message: `The Python library's storage lists only '*.yaml', so that '${name}' is not found there. Rename it to '${name.slice(0, -4)}.yaml'.`,
    };
  },
};

/** A collection in a folder of prompts. */
export const collectionNotLoaded: FileRule = {
  of: 'file',
  code: 'collection-not-loaded',
  severity: 'warning',
  reader: 'python-library',
  where: ['prompt-manager'],
  example: {
    path: 'prompts/mails.yaml',
    bad: `«prompts:»
  - id: greet
    format: text
    template: {content: Hello!}
`,
  },
  *check({ file }) {
    if (file.kind !== 'collection' || promptFolder(file.uri) !== 0) return;
    yield {
      span: firstLine(file.text),
      message:
        "The Python library does not load collections from a folder of prompts: it skips this file without a word. Split it into one file for each prompt, or import it with 'YAMLLoader'.",
    };
  },
};

/** A prompt in a folder below the folder of prompts. */
export const nestedFolderNotLoaded: FileRule = {
  of: 'file',
  code: 'nested-folder-not-loaded',
  severity: 'warning',
  reader: 'python-library',
  where: ['prompt-manager'],
  example: {
    path: 'prompts/team/greet.yaml',
    bad: `«id: greet»
format: text
template: {content: Hello!}
`,
  },
  *check({ file }) {
    const depth = promptFolder(file.uri);
    if (file.kind !== 'prompt' || depth === undefined || depth === 0) return;
    yield {
      span: firstLine(file.text),
      message:
        "The Python library loads only what lies in 'prompts' itself, no folders in it. Move this file up.",
    };
  },
};

/** How many folders a file lies below the nearest one called `prompts`; undefined when there is none. */
function promptFolder(uri: string): number | undefined {
  const folders = uri.split('/').slice(0, -1);
  const at = folders.lastIndexOf('prompts');
  return at === -1 ? undefined : folders.length - 1 - at;
}
