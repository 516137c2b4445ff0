import type { FrameworkPrompt, Plugin } from './plugin.js';
import type { Notification, Request } from './wire.js';

/** Tells the server which plugins other extensions have registered in the client, at each start and change. */
export const registeredPlugins: Notification<RegisteredPluginsParams> = {
  method: 'promptManager/registeredPlugins',
};

export interface RegisteredPluginsParams {
  readonly plugins: readonly RegisteredPlugin[];
}

/** What the server knows of a plugin in the client. */
export type RegisteredPlugin = Pick<Plugin, 'name' | 'version' | 'takes'>;

/** The server asks the client what a plugin of its says of a prompt. */
export const validateForPlugin: Request<ForPluginParams, SaidByPlugin> = {
  method: 'promptManager/validateForPlugin',
};

/** The server asks the client what a plugin of its makes of a prompt. */
export const renderForPlugin: Request<ForPluginParams, MadeByPlugin> = {
  method: 'promptManager/renderForPlugin',
};

export interface ForPluginParams {
  readonly plugin: string;
  readonly prompt: FrameworkPrompt;
}

/** The words of a plugin that throws do not cross: they may hold anything. */
export type SaidByPlugin =
  /** Compatibility problems, if the plugin does as it should. */
  { readonly kind: 'said'; readonly problems: unknown } | { readonly kind: 'failed' };

export type MadeByPlugin = { readonly kind: 'made'; readonly text: string } | { readonly kind: 'failed' };
