import type { Abortable } from '../prompt/index.js';
import { notStored } from './notStored.js';
import type { OpenPrompt } from './openPrompt.js';
import type { StoringParts } from './storePlan.js';
import { withPrompt, type OpeningParts } from './withPrompt.js';

/** Takes prompts and versions away, each call wholly or not at all. */
export class PromptRemover {
  constructor(private readonly parts: StoringParts & OpeningParts) {}

  /** Takes a prompt away with all its versions, or one stored version. Gives the versions that are gone. */
  async delete(id: string, version: string | undefined, options: Abortable): Promise<readonly string[]> {
    const { observers, registry } = this.parts;
    return withPrompt(this.parts, { id, ...options }, async (open) => {
      const gone = version === undefined ? await registry.listVersions(id, options) : [version];
      const prompts = await Promise.all(
        gone.map((number) => registry.get(id, number).catch(() => undefined)),
      );
      options.signal?.throwIfAborted();
      if (version === undefined) await this.deleteAll(id, open);
      else await this.deleteOne(id, version);
      for (const prompt of prompts) {
        const isTold = version === undefined && prompt?.version === open.prompt.version;
        if (prompt && !isTold) observers.notify('onPromptDeleted', { prompt, origin: 'manager' });
      }
      await this.parts.forget(id);
      return gone;
    });
  }

  private async deleteOne(id: string, version: string): Promise<void> {
    const files = await this.parts.versions.remove(id, version);
    if (files.length === 0) throw notStored(id, version);
    this.parts.registry.forgetVersion(id, version);
  }

  private async deleteAll(id: string, { document, withoutPrompt }: OpenPrompt): Promise<void> {
    const { registry, storage, versions } = this.parts;
    const { uri, text, exists } = document;
    if (withoutPrompt !== undefined) await storage.write({ uri, text: withoutPrompt, expected: { text } });
    else if (exists) await storage.remove(uri, text);
    try {
      await versions.remove(id);
    } catch (error) {
      const expected = withoutPrompt === undefined ? 'absent' : { text: withoutPrompt };
      if (exists) await storage.write({ uri, text, expected });
      throw error;
    }
    registry.delete(id);
  }
}
