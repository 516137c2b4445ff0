export type { DataVariableInfo, Dialect, HelperInfo, HelperParameter } from './dialect.js';
export { declaredHelper } from './declaredHelper.js';
export { dialectOf, withHelpers } from './dialectOf.js';
export { argumentCount, helperOf, type ArgumentCount } from './helperOf.js';
