import {
  readPromptFile,
  removePrompt,
  setScalar,
  setTags,
  unsafeId,
  writePromptCopy,
  type PlacedPrompt,
  type TextEdit,
} from '../../core/index.js';
import { systemDefaults } from '../../node/index.js';
import * as protocol from '../../protocol/index.js';
import { toRange } from '../../service/index.js';
import { ownRequest } from '../ownRequest.js';
import { placedPrompt } from './placedPrompt.js';

/** Status, tags and id are changed where they stand; comments and all else stay as they are. */
export const editPrompt = ownRequest(protocol.editPrompt, ({ change, ...key }, { view }) => {
  const placed = placedPrompt(view, key);
  if (!placed) return refused('This prompt is not there any more. Refresh the view.');
  const { file } = placed;
  if (file.format !== 'prompt-manager')
    return refused(`'${placed.prompt.name}' is no prompt of Prompt Manager. Edit its file instead.`);
  if (change.kind === 'id') {
    const reason = unsafeId(change.id);
    if (reason !== undefined) return refused(`'${change.id}' cannot be an id: ${reason}. Type another id.`);
  }
  const edits = editsFor(placed, change);
  if (!edits)
    return refused(`'${placed.prompt.name}' has no place for that in its file. Edit the file instead.`);
  return {
    kind: 'edits' as const,
    edits: edits.map(({ span, text }) => ({ range: toRange(file, span), newText: text })),
  };
});

/** A copy begins anew: as a draft, with version 1.0.0 and a number of its own. */
export const copyPrompt = ownRequest(protocol.copyPrompt, ({ id, ...key }, { view }) => {
  const placed = placedPrompt(view, key);
  const reason = unsafeId(id);
  if (reason !== undefined) return refused(`'${id}' cannot be an id: ${reason}. Type another id.`);
  const copy = placed && writePromptCopy(placed.file, placed.prompt, { id, ...systemDefaults });
  if (copy === undefined) return refused('This prompt cannot be copied. Mend its problems first.');
  return { kind: 'text' as const, ...copy };
});

function editsFor(
  { file, index, prompt }: PlacedPrompt,
  change: protocol.PromptChange,
): readonly TextEdit[] | undefined {
  switch (change.kind) {
    case 'status':
      return setScalar(file, prompt, ['status'], change.status);
    case 'id':
      return setScalar(file, prompt, ['id'], change.id);
    case 'version':
      return setScalar(file, prompt, ['version'], change.version);
    case 'tags':
      return setTags(file, {
        index,
        tags: change.tags,
        reread: (text) => readPromptFile(file.uri, text),
      });
    case 'remove':
      return removePrompt(file, index);
  }
}

function refused(message: string): { readonly kind: 'refused'; readonly message: string } {
  return { kind: 'refused', message };
}
