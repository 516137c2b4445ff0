import type { PromptFormat } from '../format.js';
import { configurationShape } from './configurationShape.js';

/** `.promptmanager.yaml`: what a team has decided for a folder. The room `config` says what it may hold. */
export const configurationFile: PromptFormat = {
  id: 'configuration',
  name: 'Configuration of Prompt Manager',
  dialects: ['text'],
  mayBe: ({ place }) => isConfiguration(place),
  shapes: { configuration: configurationShape },
  detect: ({ place }) => (isConfiguration(place) ? 'configuration' : undefined),
  read: ({ document }) => ({
    dialect: 'text',
    prompts: [],
    problems: document.problems,
    syntax: 'yaml',
    document,
  }),
};

/** Whether a place is that of a configuration. */
export function isConfiguration({ stem, extension }: { stem: string; extension: string }): boolean {
  return stem === '.promptmanager' && extension === '.yaml';
}
