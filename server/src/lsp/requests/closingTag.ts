import * as protocol from '../../protocol/index.js';
import * as service from '../../service/index.js';
import { ownRequest } from '../ownRequest.js';
import { canonicalUri } from '../uri.js';

/** The closing tag for the block that was just opened, unless the user closes blocks by hand. */
export const closingTag = ownRequest(protocol.closingTag, ({ uri, version, position }, { view, session }) => {
  if (!session.settings.current.editor.autoCloseBlocks) return null;
  if (session.index.openDocument(canonicalUri(uri))?.version !== version) return null;
  return view.with({ textDocument: { uri }, position }, service.closingTag) ?? null;
});
