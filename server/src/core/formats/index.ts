export type { PromptFormat } from './format.js';
export type {
  DialectId,
  FileKind,
  FormatId,
  InputDeclaration,
  PromptFile,
  PromptNode,
  TemplatePart,
  TemplateSite,
} from './promptFile.js';
export { addPartial, type NewPartial } from './promptManager/edits/addPartial.js';
export { mapOf } from './promptManager/readPromptNode.js';
export { keyOrder } from './promptManager/shape/keyOrder.js';
export { setScalar } from './promptManager/edits/setScalar.js';
export { frontMatterData } from './dotprompt/frontMatterData.js';
export { readPromptFile, type FileChoice, type ReadOptions } from './readPromptFile.js';
export { keysOf } from './shape/keysOf.js';
export { shapeAt, shapeOf } from './shape/shapeOf.js';
export type { KeyShape, MapShape, Proposal, Shape, Suggestions } from './promptManager/shape/modelShape.js';
export { schemasIn } from './schemasIn.js';
export { syntaxOf } from './syntaxOf.js';
