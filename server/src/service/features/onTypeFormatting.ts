import type { TextEdit } from 'vscode-languageserver-types';
import { blockCloser } from '../blockCloser.js';
import { toTextEdits } from '../convert.js';
import type { Place } from '../place.js';

/** Closes the block whose opening tag ends at the cursor, behind the cursor; nothing when it is closed already. */
export function onTypeFormatting(place: Place): TextEdit[] {
  const edit = blockCloser(place);
  return edit ? toTextEdits(place.file, [edit]) : [];
}
