import type { Connection } from 'vscode-languageserver/node';
import { defaultSettings, type Settings } from '../protocol/index.js';
import type { ClientAbilities } from './clientAbilities.js';
import { readSettings } from './settings.js';

/** The settings of the moment, from wherever the client keeps them. */
export class SettingsSource {
  private settings: Settings = defaultSettings;

  constructor(
    private readonly connection: Connection,
    private readonly abilities: ClientAbilities,
    initial: unknown,
  ) {
    this.settings = readSettings(initial);
  }

  get current(): Settings {
    return this.settings;
  }

  /** Asks the client, or takes what its notification brought; answers with the settings before. */
  async refresh(sent?: unknown): Promise<Settings> {
    const before = this.settings;
    if (this.abilities.answersConfiguration) {
      const answer: unknown = await this.connection.workspace.getConfiguration(section);
      this.settings = readSettings(answer);
    } else if (sent !== undefined) {
      this.settings = readSettings(inSection(sent));
    }
    return before;
  }
}

/** The section of the client's configuration that holds ours. */
export const section = 'promptManager';

function inSection(sent: unknown): unknown {
  return typeof sent === 'object' && sent !== null && section in sent ? Reflect.get(sent, section) : sent;
}
