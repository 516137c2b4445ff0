import { replaceValue } from '../edits/replaceScalar.js';
import type { ScalarNode } from '../notation/syntaxNode.js';
import type { Problem } from '../promptFile.js';
import { placeOf, type Checked, type Value } from './checkedValue.js';

/**
 * An id that is too short or too long for the library, or unsafe as the name of a file: the library would write outside
 * its folder, or into a device of Windows.
 */
export function badId(file: Checked, value: Value<ScalarNode>): Problem | undefined {
  const id = value.node.text;
  const fault = faults.find(({ applies }) => applies(id));
  if (!fault) return undefined;
  const slug = slugOf(id);
  const edit = slug === '' || !value.entry ? undefined : replaceValue(file.text, value.entry, slug);
  return {
    code: 'bad-id',
    severity: 'error',
    message: fault.message,
    span: placeOf(value),
    fixes: edit ? [{ title: `Change to '${slug}'`, edits: [edit] }] : [],
  };
}

const faults: readonly { readonly message: string; readonly applies: (id: string) => boolean }[] = [
  {
    message: 'String should have at least 1 character: an id cannot be empty.',
    applies: (id) => id.trim() === '',
  },
  {
    message: 'String should have at most 255 characters: shorten this id.',
    applies: (id) => Array.from(id).length > 255,
  },
  {
    message: 'Unsafe id: it becomes a file name, so it may hold no path separator and no control character.',
    applies: (id) => /[/\\\p{Cc}]/u.test(id),
  },
  {
    message: "Unsafe id: '.' and '..' name folders; choose another.",
    applies: (id) => id === '.' || id === '..',
  },
  {
    message: 'Unsafe id: Windows keeps this name for a device; choose another.',
    applies: (id) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i.test(id),
  },
];

function slugOf(id: string): string {
  const slug = id
    .trim()
    .replace(/[^\p{L}\p{N}_.-]+/gu, '_')
    .replace(/^[._-]+|[._-]+$/g, '')
    .slice(0, 100);
  return faults.some(({ applies }) => applies(slug)) ? (slug === '' ? '' : `${slug}_prompt`) : slug;
}
