export * from './promptEdits.js';
export * from './requests.js';
export * from './versionRequests.js';
export { defaultSettings, type InitializationOptions, type Settings } from './settings.js';
export * from './preview.js';
export { defaultSettings, type InitializationOptions, type ModelPrice, type Settings } from './settings.js';
