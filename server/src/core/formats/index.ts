export {
  readerIds,
  ruleSeverities,
  type ReaderId,
  type RuleSeverity,
  type TargetId,
} from './configuration/choices.js';
export { configurationShape } from './configuration/configurationShape.js';
export { dialectIds } from './ids.js';
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
export { changeInputSets, type InputSetChange } from './inputSets/changeInputSets.js';
export { inputSetsShape } from './inputSets/inputSetsShape.js';
export { inputSetsIn, inputsUriOf, promptOfInputs, type InputSet } from './inputSets/inputSets.js';
export { addPartial, type NewPartial } from './promptManager/edits/addPartial.js';
export { mapOf } from './promptManager/readPromptNode.js';
export { keyOrder } from './promptManager/shape/keyOrder.js';
export { structuredInputsOf } from './foundry/foundryInputs.js';
export { removePrompt } from './promptManager/edits/removePrompt.js';
export { setTags, type TagRequest } from './promptManager/edits/setTags.js';
export { setScalar } from './promptManager/edits/setScalar.js';
export { sentAsText } from './dotprompt/sentAsText.js';
export { frontMatterData, spread } from './dotprompt/frontMatterData.js';
export { fieldOrder, schemaOrder } from './promptManager/shape/schemaShape.js';
export { readPromptFile, type FileChoice, type ReadOptions } from './readPromptFile.js';
export { modelSettingsIn } from './modelSettingsIn.js';
export { keysOf } from './shape/keysOf.js';
export { fittingShape } from './shape/fittingShape.js';
export { shapeAt, shapeOf } from './shape/shapeOf.js';
export type {
  EnumShape,
  KeyShape,
  MapOfShape,
  MapShape,
  Proposal,
  Shape,
  Suggestions,
} from './promptManager/shape/modelShape.js';
export { schemasIn } from './schemasIn.js';
export { versionPlace } from './places.js';
export { syntaxOf } from './syntaxOf.js';
