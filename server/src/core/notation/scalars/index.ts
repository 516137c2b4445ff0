export { decodeScalar } from './decodeScalar.js';
export { editScalar, encodeInto } from './editScalar.js';
export { resolvePlain, resolveTagged, type Resolved, type ScalarType } from './resolveScalar.js';
export type { Decoded } from './runBuilder.js';
export type { ScalarSource, ScalarStyle } from './scalarSource.js';
export { writeScalar } from './writeScalar.js';
export { emptySource, yamlSource, type Surroundings } from './yamlSource.js';
