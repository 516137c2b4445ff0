export { findPersonalData } from './findPersonalData.js';
export { findSecrets } from './findSecrets.js';
export type { Secret } from './secret.js';
