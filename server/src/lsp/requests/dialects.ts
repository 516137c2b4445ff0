import * as protocol from '../../protocol/index.js';
import * as service from '../../service/index.js';
import { ownRequest } from '../ownRequest.js';

/** What a file may be written in. */
export const dialectChoices = ownRequest(protocol.dialectChoices, ({ uri }, { view }) => {
  const file = view.file({ uri });
  return file ? service.dialectChoices(file) : null;
});

/** What has to be written for a file to be read in a dialect. */
export const chooseDialect = ownRequest(protocol.chooseDialect, ({ uri, dialect }, { view }) => {
  const file = view.file({ uri });
  return (file && service.chooseDialect(view.workspace, file, dialect)) ?? null;
});
