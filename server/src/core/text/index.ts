export { globPattern } from './globPattern.js';
export { LineIndex, type Position } from './lineIndex.js';
export { minimalEdit } from './minimalEdit.js';
export { nearest } from './nearest.js';
export { SourceMap, type MappedRun } from './sourceMap.js';
export { contains, touches, type Span } from './span.js';
export { applyEdits, type TextEdit } from './textEdit.js';
export type { Fix, Located, Problem, Severity } from './problem.js';
