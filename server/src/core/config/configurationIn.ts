import { Memo } from '../cache/index.js';
import { syntaxOf, type PromptFile } from '../formats/index.js';
import { noConfiguration, type Configuration } from './configuration.js';
import { readConfiguration } from './readConfiguration.js';

/** What a `.promptmanager.yaml` decides for its folder; nothing while its notation is broken, and for other files. */
export function configurationIn(file: PromptFile): Configuration {
  if (file.kind !== 'configuration') return noConfiguration;
  let configuration = read.get(file);
  if (!configuration) {
    const document = syntaxOf(file);
    const folder = file.uri.slice(0, file.uri.lastIndexOf('/'));
    configuration = document && !document.broken ? readConfiguration(document.root, folder) : noConfiguration;
    read.set(file, configuration);
  }
  return configuration;
}

/** The name of the file that holds what a team has decided for a folder. */
export const configurationFileName = '.promptmanager.yaml';

const read = new Memo<PromptFile, Configuration>();
