export { features } from './features.js';
export { capabilities, startServer } from './server.js';
export type { Surroundings } from './session.js';
