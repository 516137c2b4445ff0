import * as service from '../service/index.js';
import type { Feature } from './feature.js';
import { placedPrompt } from './requests/placedPrompt.js';
import { tokensOfPrompt } from './requests/tokensOfPrompt.js';

/** Lenses of a file; what takes longer to find out is filled in for those that are seen. */
export const codeLens: Feature = {
  method: 'textDocument/codeLens',
  capability: { codeLensProvider: { resolveProvider: true } },
  register: (on, ask, session) => {
    on.onCodeLens(({ textDocument }, token) =>
      ask(token, ({ workspace, file }) => {
        const found = file(textDocument);
        return found && service.codeLenses(workspace, found);
      }),
    );
    on.onCodeLensResolve((lens, token) =>
      ask(token, async (view) => {
        const data: unknown = lens.data;
        const placed = service.isLensData(data) ? placedPrompt(view, data) : undefined;
        if (!placed || !service.isLensData(data)) return lens;
        switch (data.shows) {
          case 'version':
            return service.withVersion(lens, placed, await session.versions.changed(placed));
          case 'tokens':
            return service.withTokens(lens, placed, await tokensOfPrompt(placed, { view, session, token }));
        }
      }),
    );
  },
};
