export * from './preview.js';
export * from './promptEdits.js';
export * from './plugin.js';
export * from './requests.js';
export { defaultSettings, type InitializationOptions, type ModelPrice, type Settings } from './settings.js';
export * from './versionRequests.js';
