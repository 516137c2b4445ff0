import { unsafeId } from '../../../prompt/index.js';
import { replaceValue, type ScalarNode } from '../../../notation/index.js';
import type { Problem } from '../../../text/index.js';
import { placeOf, type Checked, type Value } from './checkedValue.js';

/**
 * An id that is unsafe as the name of a file: the library would write outside its folder, or into a device of Windows.
 */
export function badId(file: Checked, value: Value<ScalarNode>): Problem | undefined {
  const id = value.node.text;
  const reason = unsafeId(id);
  if (reason === undefined) return undefined;
  const slug = slugOf(id);
  const edit = slug === '' || !value.entry ? undefined : replaceValue(file.text, value.entry, slug);
  return {
    code: 'bad-id',
    severity: 'error',
    message: `Unsafe id: ${reason}. An id becomes the name of files and folders; choose another.`,
    span: placeOf(value),
    fixes: edit ? [{ title: `Change to '${slug}'`, edits: [edit] }] : [],
  };
}

function slugOf(id: string): string {
  const slug = id
    .trim()
    .replace(/[^\p{L}\p{N}_.-]+/gu, '_')
    .replace(/^[._-]+|[._-]+$/g, '')
    .slice(0, 100);
  if (slug === '' || unsafeId(slug) === undefined) return slug;
  const longer = `${slug}_prompt`;
  return unsafeId(longer) === undefined ? longer : '';
}
