import type {
  FrameworkPromptAnswer,
  FrameworkPromptParams,
  Plugin,
  PromptKey,
} from '../../../server/src/protocol/index.js';

/** Gets a prompt from the server. */
export type AskForPrompt = (params: FrameworkPromptParams) => Promise<FrameworkPromptAnswer | null>;

/** The plugins that other extensions have registered. They are code of extensions, which run in this process anyway. */
export class RegisteredPlugins {
  private readonly plugins = new Map<string, Plugin>();

  constructor(private readonly ask: AskForPrompt) {}

  /** Names in the order in which they came. */
  get names(): readonly string[] {
    return [...this.plugins.keys()];
  }

  /** Sets a plugin up and adds it until it is disposed. Throws when the name is taken; nothing of `config` is kept. */
  async register(
    plugin: Plugin,
    config: Readonly<Record<string, unknown>> = {},
  ): Promise<{ dispose(): void }> {
    const { name } = plugin;
    if (this.plugins.has(name)) throw new Error(`A plugin '${name}' is registered already.`);
    this.plugins.set(name, plugin);
    try {
      await plugin.initialize?.(config);
    } catch (error) {
      this.plugins.delete(name);
      throw error;
    }
    return { dispose: () => this.remove(name, plugin) };
  }

  /** What a plugin makes of a prompt. Throws when there is no such plugin or prompt, or it cannot be rendered. */
  async export(
    name: string,
    prompt: PromptKey,
    values: Readonly<Record<string, unknown>> = {},
  ): Promise<unknown> {
    const plugin = this.plugins.get(name);
    if (!plugin) throw new Error(`There is no plugin '${name}'.`);
    const { uri, index } = prompt;
    const answer = await this.ask({ uri, index, values, takes: plugin.takes });
    if (!answer) throw new Error(`There is no prompt ${index + 1} in '${uri}'.`);
    if (answer.kind === 'failed') throw new Error(answer.message);
    return plugin.renderForFramework(answer.prompt);
  }

  dispose(): void {
    for (const [name, plugin] of [...this.plugins]) this.remove(name, plugin);
  }

  /** A plugin that fails to end keeps nobody else; its extension has the error in its own code. */
  private remove(name: string, plugin: Plugin): void {
    if (this.plugins.get(name) !== plugin) return;
    this.plugins.delete(name);
    Promise.resolve()
      .then(() => plugin.dispose?.())
      .catch(() => undefined);
  }
}
