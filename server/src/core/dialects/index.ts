export type { DataVariableInfo, Dialect, HelperInfo, HelperParameter } from './dialect.js';
export { dialectOf } from './dialectOf.js';
export { argumentCount, helperOf, type ArgumentCount } from './helperOf.js';
