export type {
  DialectId,
  FileKind,
  PromptFile,
  PromptNode,
  TemplatePart,
  TemplateSite,
} from './promptFile.js';
export { addPartial, type NewPartial } from './promptManager/edits/addPartial.js';
export { setScalar } from './promptManager/edits/setScalar.js';
export { readPromptFile, type ReadOptions } from './readPromptFile.js';
export { syntaxOf } from './syntaxOf.js';
