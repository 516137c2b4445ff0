import type {
  FrameworkPromptAnswer,
  FrameworkPromptParams,
  ForPluginParams,
  MadeByPlugin,
  Plugin,
  PromptKey,
  RegisteredPlugin,
  SaidByPlugin,
} from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';

/** Gets a prompt from the server. */
export type AskForPrompt = (params: FrameworkPromptParams) => Promise<FrameworkPromptAnswer | null>;

/** The plugins that other extensions have registered. They are code of extensions, which run in this process anyway. */
export class RegisteredPlugins {
  private readonly plugins = new Map<string, Plugin>();
  private readonly ready = new Set<Plugin>();

  constructor(
    private readonly ask: AskForPrompt,
    /** Hears that plugins have come or gone. */
    private readonly onChange: () => void = () => undefined,
  ) {}

  /** What the server is told of them, in the order in which they came; those that are being set up are not ready. */
  get list(): readonly RegisteredPlugin[] {
    const ready = [...this.plugins.values()].filter((plugin) => this.ready.has(plugin));
    return ready.map(({ name, version, takes }) => ({ name, version, takes }));
  }

  /** Sets a plugin up and adds it until it is disposed. Throws when the name is taken; nothing of `config` is kept. */
  async register(
    plugin: Plugin,
    config: Readonly<Record<string, unknown>> = {},
  ): Promise<{ dispose(): void }> {
    const { name } = plugin;
    if (this.plugins.has(name)) throw new Error(t("A plugin '{0}' is registered already.", name));
    this.plugins.set(name, plugin);
    try {
      await plugin.initialize?.(config);
    } catch (error) {
      this.plugins.delete(name);
      throw error;
    }
    this.ready.add(plugin);
    this.onChange();
    return { dispose: () => this.remove(name, plugin) };
  }

  /** What a plugin makes of a prompt. Throws when there is no such plugin or prompt, or it cannot be rendered. */
  async export(
    name: string,
    prompt: PromptKey,
    values: Readonly<Record<string, unknown>> = {},
  ): Promise<unknown> {
    const plugin = this.plugins.get(name);
    if (!plugin) throw new Error(t("There is no plugin '{0}'.", name));
    const { uri, index } = prompt;
    const answer = await this.ask({ uri, index, values, takes: plugin.takes });
    if (!answer) throw new Error(t("There is no prompt {0} in '{1}'.", index + 1, uri));
    if (answer.kind === 'failed') throw new Error(answer.message);
    return plugin.renderForFramework(answer.prompt);
  }

  /** What a plugin says of a prompt of the server's. */
  validate({ plugin: name, prompt }: ForPluginParams): SaidByPlugin {
    try {
      const plugin = this.plugins.get(name);
      return plugin ? { kind: 'said', problems: plugin.validateCompatibility(prompt) } : { kind: 'failed' };
    } catch {
      return { kind: 'failed' };
    }
  }

  /** What a plugin makes of a prompt of the server's. */
  async make({ plugin: name, prompt }: ForPluginParams): Promise<MadeByPlugin> {
    try {
      const payload: unknown = await this.plugins.get(name)?.renderForFramework(prompt);
      const text = typeof payload === 'string' ? payload : JSON.stringify(payload, null, 2);
      return typeof text === 'string' ? { kind: 'made', text } : { kind: 'failed' };
    } catch {
      return { kind: 'failed' };
    }
  }

  dispose(): void {
    for (const [name, plugin] of [...this.plugins]) this.remove(name, plugin);
  }

  /** A plugin that fails to end keeps nobody else; its extension has the error in its own code. */
  private remove(name: string, plugin: Plugin): void {
    if (this.plugins.get(name) !== plugin) return;
    this.plugins.delete(name);
    this.ready.delete(plugin);
    this.onChange();
    Promise.resolve()
      .then(() => plugin.dispose?.())
      .catch(() => undefined);
  }
}
