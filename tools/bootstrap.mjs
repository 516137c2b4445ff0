// What `npm start` and `npm test` need before they can run. Node built-ins only: node_modules may not be there yet.
export { ensureBrowser } from './bootstrap/browser.mjs';
export { ensureDependencies } from './bootstrap/dependencies.mjs';
export { ensureHost } from './bootstrap/host.mjs';
