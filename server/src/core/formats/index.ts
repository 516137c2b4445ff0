export { decodeNode } from './notation/decodeNode.js';
export { resolvePlain } from './scalars/resolveScalar.js';
export {
  textOf,
  valueOf,
  type ListNode,
  type MapEntry,
  type MapNode,
  type ScalarNode,
  type SyntaxDocument,
  type SyntaxNode,
} from './notation/syntaxNode.js';
export type {
  DialectId,
  FileKind,
  Fix,
  Located,
  Problem,
  PromptFile,
  PromptNode,
  Severity,
  TemplatePart,
  TemplateSite,
} from './promptFile.js';
export { readData } from './readData.js';
export { readPromptFile, type ReadOptions } from './readPromptFile.js';
export { addPartial, type NewPartial } from './edits/addPartial.js';
export { writeScalar } from './scalars/index.js';
export { setScalar } from './edits/setScalar.js';
export { syntaxOf } from './syntaxOf.js';
