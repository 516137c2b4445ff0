import { firstLine } from '../firstLine.js';
import type { FileRule } from '../rule.js';
import { fileNameOf } from '../uriParts.js';

/** A name with more segments than a name and a variant. */
export const variantAmbiguous: FileRule = {
  of: 'file',
  code: 'variant-ambiguous',
  severity: 'warning',
  where: ['dotprompt', 'firebase'],
  example: { path: 'prompts/greet.formal.v2.prompt', bad: '«Hello {{name}}!»\n' },
  *check({ file }) {
    const segments = stemOf(file.uri).split('.');
    if (file.kind === 'foreign' || file.format !== 'dotprompt' || segments.length < 3) return;
    const [first = '', second = ''] = segments;
    const last = segments.at(-1) ?? '';
    yield {
      span: firstLine(file.text),
      message: `This file is called '${segments.slice(0, -1).join('.')}' with the variant '${last}' by dotprompt, and '${first}' with the variant '${second}' by Genkit. Use no more than one dot before '.prompt'.`,
    };
  },
};

/** A name that the folder store of dotprompt refuses. */
export const promptFileName: FileRule = {
  of: 'file',
  code: 'prompt-file-name',
  // A program may read the file by itself.
  severity: 'warning',
  where: ['dotprompt', 'firebase'],
  example: { path: 'prompts/grüße.prompt', bad: '«Hello {{name}}!»\n' },
  *check({ file }) {
    const stem = stemOf(file.uri);
    const fault = faults.find(({ pattern }) => pattern.test(stem));
    if (file.format !== 'dotprompt' || !fault) return;
    yield {
      span: firstLine(file.text),
      message: `The folder store of dotprompt refuses the name '${stem}', because it has ${fault.what}. Rename the file.`,
    };
  },
};

const faults: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /[^\x20-\x7e]/, what: 'characters that are not ASCII' },
  { pattern: /%/, what: "a '%'" },
  { pattern: /\.\./, what: "'..'" },
];

function stemOf(uri: string): string {
  return fileNameOf(uri).replace(/\.prompt$/i, '');
}
