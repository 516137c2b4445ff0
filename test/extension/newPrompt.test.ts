import assert from 'node:assert/strict';
import { starterFile } from '../../client/src/newPrompt/starter.js';
import { closeEditors, listedPrompt, openFile } from './host.js';

describe('a new prompt', () => {
  afterEach(closeEditors);

  for (const kind of ['chat', 'text'] as const) {
    it(`starts as a ${kind} prompt without problems`, async () => {
      const { document } = await openFile(`new_${kind}.yaml`, starterFile(kind, `new_${kind}`));
      const { id, format, errors, warnings } = await listedPrompt(document);
      assert.deepEqual(
        { id, format, errors, warnings },
        { id: `new_${kind}`, format: kind, errors: 0, warnings: 0 },
      );
    });
  }
});
