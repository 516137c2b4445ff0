export * from './requests.js';
export { defaultSettings, type InitializationOptions, type Settings } from './settings.js';
