import { costOf, modelNamed } from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';

/** Counts the tokens of texts as the model does, or estimates them. */
export const countTokens = ownRequest(protocol.countTokens, async ({ model: name, texts }, { session }) => {
  const model = modelNamed(name, session.settings.current.tokens.prices);
  const { by, counts } = await session.tokens.count(model.by, texts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    counts,
    total,
    exact: by !== 'estimate',
    by,
    limit: model.limit ?? null,
    cost: costOf(model, total) ?? null,
  };
});
