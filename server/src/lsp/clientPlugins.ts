import { setTimeout } from 'node:timers/promises';
import { LruMap, type FrameworkPrompt, type Plugin } from '../core/index.js';
import {
  renderForPlugin,
  validateForPlugin,
  type ForPluginParams,
  type MadeByPlugin,
  type RegisteredPlugin,
  type Request,
  type SaidByPlugin,
} from '../protocol/index.js';
import { debounced } from './debounced.js';
import { plainPrompt } from './plainPrompt.js';

/** Who has the plugins, and who hears that they have changed, or have something new to say. */
export interface ClientPluginsParts {
  readonly ask: <Params, Answer>(request: Request<Params, Answer>, params: Params) => Promise<Answer>;
  readonly onChange: () => void;
}

/**
 * The plugins that live in the client, because other extensions have registered them there. The client is asked what they
 * say of a prompt; until it has answered they say nothing, and afterwards the prompts are checked again.
 */
export class ClientPlugins {
  private plugins: readonly Plugin[] = [];
  private answers = new LruMap<string, SaidByPlugin>(most);
  private asked = new Map<string, Promise<void>>();
  private readonly news;

  constructor(private readonly parts: ClientPluginsParts) {
    this.news = debounced(newsAfterMs, () => {
      // Who keeps what was found for a list of plugins looks anew.
      this.plugins = [...this.plugins];
      parts.onChange();
    });
  }

  /** The same list until there is something new. */
  get list(): readonly Plugin[] {
    return this.plugins;
  }

  /** Takes over what the client has now. */
  take(registered: readonly RegisteredPlugin[]): void {
    this.answers = new LruMap(most);
    this.asked = new Map();
    this.plugins = registered.map((plugin) => this.pluginOf(plugin));
    this.parts.onChange();
  }

  /** Waits until a plugin has said what it says of a prompt, if it is one of these. */
  async settle({ name }: Plugin, prompt: FrameworkPrompt): Promise<void> {
    if (this.plugins.some((plugin) => plugin.name === name)) await this.ask(name, prompt);
  }

  dispose(): void {
    this.news.dispose();
  }

  private pluginOf({ name, version, takes }: RegisteredPlugin): Plugin {
    return {
      name,
      version,
      takes,
      renderForFramework: async (prompt) => {
        const made = await this.inTime<ForPluginParams, MadeByPlugin>(renderForPlugin, {
          plugin: name,
          prompt: plainPrompt(prompt),
        });
        if (made.kind === 'failed') throw new Error(`The plugin '${name}' made nothing of the prompt.`);
        return made.text;
      },
      validateCompatibility: (prompt) => {
        const said = this.answers.get(keyOf(name, prompt));
        if (!said) void this.ask(name, prompt).then(() => this.news.call());
        if (said?.kind === 'failed') throw new Error(`The plugin '${name}' said nothing of the prompt.`);
        // What is no list of problems is found out where all plugins are asked.
        return (said?.problems ?? []) as ReturnType<Plugin['validateCompatibility']>;
      },
    };
  }

  /** Asks once about a prompt, and again when it was long ago. */
  private ask(plugin: string, prompt: FrameworkPrompt): Promise<void> {
    const key = keyOf(plugin, prompt);
    if (this.answers.get(key)) return Promise.resolve();
    const { answers, asked } = this;
    const asking =
      asked.get(key) ??
      this.inTime<ForPluginParams, SaidByPlugin>(validateForPlugin, {
        plugin,
        prompt: plainPrompt(prompt),
      }).then((said) => {
        answers.set(key, said);
        asked.delete(key);
      });
    asked.set(key, asking);
    return asking;
  }

  /** What the client answers; it has failed when it does not, or takes too long. */
  private inTime<Params, Answer extends { readonly kind: string }>(
    request: Request<Params, Answer>,
    params: Params,
  ): Promise<Answer | { readonly kind: 'failed' }> {
    const failed = { kind: 'failed' } as const;
    return Promise.race([
      this.parts.ask(request, params).catch(() => failed),
      setTimeout(patienceMs, failed, { ref: false }),
    ]);
  }
}

function keyOf(plugin: string, prompt: FrameworkPrompt): string {
  return JSON.stringify([plugin, plainPrompt(prompt)]);
}

/** Answers that are kept. */
const most = 2000;
const newsAfterMs = 100;
const patienceMs = 10_000;
