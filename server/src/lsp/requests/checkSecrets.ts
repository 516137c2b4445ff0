import { findSecrets } from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { toRange } from '../../service/index.js';
import { ownRequest } from '../ownRequest.js';

/** The secrets of all files, masked; what a team has allowed is left out. */
export const checkSecrets = ownRequest(protocol.checkSecrets, (_params, { view: { workspace }, token }) => {
  const secrets: protocol.FoundSecret[] = [];
  let files = 0;
  for (const file of workspace.files.values()) {
    if (token.isCancellationRequested) break;
    files++;
    for (const { span, kind, masked } of findSecrets(
      file.text,
      workspace.configurationOf(file.uri).allowedSecrets,
    ))
      secrets.push({ uri: file.uri, range: toRange(file, span), message: `${kind} (${masked})` });
  }
  return { files, secrets };
});
