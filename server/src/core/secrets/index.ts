export { findSecrets, type Secret } from './findSecrets.js';
export { detectors, type Detector } from './detectors.js';
