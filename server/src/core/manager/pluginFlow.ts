import type { Observers } from '../observability/index.js';
import {
  builtInPlugins,
  frameworkPromptOf,
  PluginRegistry,
  type Plugin,
  type PluginConfig,
} from '../plugins/index.js';
import { PluginError, PromptManagerError, type Prompt } from '../prompt/index.js';
import type { SchemaLookup } from '../schema/index.js';
import type { RenderedPrompt } from './promptRenderer.js';

/** A prompt for a plugin: the prompt, and a way to render it through the manager's own flow. */
export interface PluginRequest {
  readonly id: string;
  readonly plugin: string;
  readonly schema: SchemaLookup;
  readonly find: () => Promise<Prompt>;
  readonly render: () => Promise<RenderedPrompt>;
}

/** The plugins of a manager, the built-in ones among them. */
export class PluginFlow {
  readonly plugins = new PluginRegistry(builtInPlugins);

  constructor(private readonly observers: Observers) {}

  /** Sets a plugin up and adds it; one of the same name gives way. Throws PluginValidationError or PluginLoadError. */
  async register(candidate: Plugin, config: PluginConfig | undefined): Promise<void> {
    const { name } = await this.plugins.register(candidate, config);
    this.observers.notify('onPluginRegistered', { plugin: name });
  }

  /** What the framework takes. What a plugin throws that is no error of ours may hold values, and stays its cause. */
  async render({ id, plugin: name, schema, find, render }: PluginRequest): Promise<unknown> {
    let version: string | null = null;
    try {
      const plugin = this.plugins.get(name);
      const prompt = await find();
      ({ version } = prompt);
      const rendered = plugin.takes === 'rendered' ? await render() : undefined;
      const texts = rendered?.messages.map(({ content }) => content);
      const payload = await plugin.renderForFramework(frameworkPromptOf(prompt, schema, texts));
      this.observers.notify('onPluginRendered', { plugin: name, id, version });
      return payload;
    } catch (cause) {
      const error = isOurs(cause)
        ? cause
        : new PluginError(
            `The plugin '${name}' failed with the prompt '${id}'.`,
            { plugin: name },
            { cause },
          );
      this.observers.notify('onPluginError', { plugin: name, id, version, error });
      throw error;
    }
  }
}

function isOurs(cause: unknown): cause is PromptManagerError {
  return cause instanceof PromptManagerError;
}
