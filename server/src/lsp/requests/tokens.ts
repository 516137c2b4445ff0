import { countForModel } from '../../node/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';

/** Counts the tokens of texts as the model does, or estimates them. */
export const countTokens = ownRequest(protocol.countTokens, (texts, { session }) =>
  countForModel(session.tokens, { ...texts, prices: session.settings.current.tokens.prices }),
);
