export * from './promptEdits.js';
export * from './requests.js';
export * from './versionRequests.js';
export { defaultSettings, type InitializationOptions, type Settings } from './settings.js';
