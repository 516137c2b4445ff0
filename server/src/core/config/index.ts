export {
  noConfiguration,
  type Configuration,
  type ReaderId,
  type RuleSeverity,
  type TargetId,
} from './configuration.js';
