export { checkConfiguration } from './checkConfiguration.js';
export { choiceFor } from './choiceFor.js';
export {
  noConfiguration,
  type Configuration,
  type ReaderId,
  type RuleSeverity,
  type TargetId,
} from './configuration.js';
export { configurationFileName, configurationIn } from './configurationIn.js';
export { registeredHelpers } from './registeredHelpers.js';
export { mergeConfigurations, readConfiguration } from './readConfiguration.js';
