export { checkConfiguration } from './checkConfiguration.js';
export { choiceFor } from './choiceFor.js';
export type { ReaderId, RuleSeverity, TargetId } from '../formats/index.js';
export { noConfiguration, type Configuration } from './configuration.js';
export { configurationFileName, configurationIn } from './configurationIn.js';
export { registeredHelpers } from './registeredHelpers.js';
export { mergeConfigurations, readConfiguration } from './readConfiguration.js';
