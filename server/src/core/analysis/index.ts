export { fileNameOf } from './uriParts.js';
export { analyzePrompt } from './analyzePrompt.js';
export type {
  DataUse,
  Declaration,
  HelperCall,
  PartialUse,
  PromptAnalysis,
  Resolution,
  VariableUse,
} from './promptAnalysis.js';
export type { BlockParam, Context, Scope } from './scope.js';
export { checkAnswer, type AnswerCheck } from './checkAnswer.js';
export { readNames } from './readNames.js';
export { neededVariables } from './neededVariables.js';
export { inputProblems, type InputProblem } from './inputProblems.js';
export { inputTypes } from './inputTypes.js';
export { sampleInputs } from './sampleInputs.js';
export { withDefaults } from './withDefaults.js';
export { namesIn, namesOf, type NameInScope } from './namesIn.js';
export { resolveAt, useAt, type Use } from './queries.js';
export { typeOfDeclaration, type ResolvedPath } from './resolvePath.js';
export { above } from './scope.js';
export { disableForLine } from './disableForLine.js';
export { configured } from './severityOf.js';
export { factsOf, problemsOf, runRule, type CheckOptions } from './problemsOf.js';
export type { FileRule, Finding, PromptFacts, PromptRule, Rule, RuleExample } from './rule.js';
export { rules } from './rules/rules.js';
export { problemCodes } from './problemCodes.js';
export { shapeCodes } from './shapeCodes.js';
export { versionCodes } from './versionCodes.js';
