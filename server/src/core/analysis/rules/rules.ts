import type { Rule } from '../rule.js';
import { schemaRules } from './schemas/index.js';
import { dataVariableOutsideLoop, unknownDataVariable } from './dataVariables.js';
import { idCaseClash } from './idCaseClash.js';
import { mixedTimestamps } from './mixedTimestamps.js';
import { collectionNotLoaded, nestedFolderNotLoaded, ymlNotListed } from './storagePlaces.js';
import { yamlBlockTrailingNewline, yamlFoldedTemplate } from './templateScalars.js';
import { duplicateId } from './duplicateId.js';
import { elseifSpelling } from './elseifSpelling.js';
import { emptyBlock } from './emptyBlock.js';
import { caseOfBuiltin, loopKeyword } from './builtinSpelling.js';
import { defaultOperator, operatorWord } from './defaultOperator.js';
import { enumCompareUnknown, equalityByType } from './comparisons.js';
import { mediaHashRequired, mediaUrlSpace, sectionNameSpace } from './dotpromptMedia.js';
import { roleMissingArgument, roleNameCase, roleNameUnknown } from './dotpromptRoles.js';
import { historyRoleModel } from './historyRoleModel.js';
import { backslashEscape } from './escapedTag.js';
import { optionalChain, smartQuoteName } from './foreignNames.js';
import { fstringPlaceholder } from './fstringPlaceholder.js';
import { jinjaSyntax } from './jinjaSyntax.js';
import { blockOnlyAsInline, inlineOnlyAsBlock } from './helperForm.js';
import { ghNestedPlaceholder, ghNotHandlebars, ghUnknownPlaceholder } from './githubPlaceholders.js';
import { idFileMismatch } from './idFileMismatch.js';
import { indexWithoutAt } from './indexWithoutAt.js';
import { bidiOverride, zeroWidthCharacter } from './invisibleCharacters.js';
import { chatPartialsUnavailable, missingPartial } from './missingPartial.js';
import { notWordInIf } from './notWordInIf.js';
import { outerVariableInEach } from './outerVariableInEach.js';
import { ifAddsNoLevel, parentTooFar } from './parentLevels.js';
import { partialCycle, partialsLostInExport, partialTwoContexts, unusedPartial } from './partialCalls.js';
import { pybarsBlockParams, pybarsElseIf, pybarsPartialBlock, pybarsUnlessElse } from './pybarsBlocks.js';
import {
  pybarsBracketCode,
  pybarsLiteralPrefix,
  pybarsNameCharacters,
  pybarsQuotedPartial,
  pybarsShortArgument,
} from './pybarsNames.js';
import {
  pybarsCommentEnd,
  pybarsPartialIndent,
  pybarsRawAndEscape,
  pybarsStandaloneEnd,
} from './pybarsText.js';
import {
  pybarsEmptyMapTruthy,
  pybarsIndexRange,
  pybarsKeyOnList,
  pybarsMissingVariable,
  pybarsNumberText,
  pybarsWithParent,
  pythonMethodName,
} from './pybarsValues.js';
import { ambiguousFile } from './ambiguousFile.js';
import { firebaseUnsupported } from './firebaseUnsupported.js';
import { inputDefaultIgnored } from './inputDefaultIgnored.js';
import { promptFileName, variantAmbiguous } from './promptFileNames.js';
import { deprecatedInUse, orphanInputs } from './savedInputs.js';
import { skLiteralEntity } from './skLiteralEntity.js';
import { messageTagInValue, skComplexArgument } from './skInputs.js';
import { legacyLayout, orphanVersions, versionOverwritesCurrent } from './versionPlaces.js';
import { lostOnLibrarySave, yamlAnchorMerge, yamlNullLike } from './yamlWriting.js';
import { pathEscape } from './pathEscape.js';
import { structuredInputSecret } from './structuredInputSecret.js';
import { rawBlockDropped } from './rawBlockDropped.js';
import { schemaTemplateMismatch } from './schemaTemplateMismatch.js';
import { schemaReferenceMissing } from './schemaReferenceMissing.js';
import { secretInPrompt } from './secretInPrompt.js';
import { undeclaredVariable } from './undeclaredVariable.js';
import { undefinedVariable } from './undefinedVariable.js';
import { unknownBlockHelper, unknownHelper } from './unknownHelper.js';
import { unusedVariable } from './unusedVariable.js';
import { eachOverScalar, listPrinted, objectPrinted } from './valueKinds.js';
import { jsonUndefined, optionalUnguarded } from './optionalValues.js';
import { dottedVsFlat } from './dottedVsFlat.js';
import { adjacentValuesAdded } from './adjacentValues.js';
import { escapingDiffers, tripleStashRedundant } from './tripleStash.js';
import { skMessageBlock, skMessageRole, skNoPartials, skRuntimeDifference } from './semanticKernel.js';
import { partialArguments, partialNameCollision, partialShadowedByVariable } from './partialFiles.js';
import { variableNamedLikeBuiltin } from './variableNamedLikeBuiltin.js';
import { wrongArgumentCount } from './wrongArgumentCount.js';
import { piiInPrompt } from './personalData.js';
import { homoglyphName, notNfc } from './nameSpelling.js';
import { dotpromptMarkerInText } from './dotpromptMarker.js';
import { encodedPayload, oversizedPrompt } from './hiddenContent.js';
import { injectionPhrase } from './injectionPhrase.js';
import { fenceBreak, unfencedUserInput, untrustedInSystem } from './untrustedInput.js';
import { outputFormatWithoutSchema } from './outputFormat.js';
import { providerRules } from './providers.js';
import { deepNesting } from './deepNesting.js';
import { conflictingMarkup, weakInstruction } from './wording.js';

/** Every rule. */
export const rules: readonly Rule[] = [
  ...schemaRules,
  undeclaredVariable,
  dottedVsFlat,
  undefinedVariable,
  unusedVariable,
  outerVariableInEach,
  parentTooFar,
  ifAddsNoLevel,
  dataVariableOutsideLoop,
  unknownDataVariable,
  indexWithoutAt,
  objectPrinted,
  listPrinted,
  eachOverScalar,
  optionalUnguarded,
  jsonUndefined,
  adjacentValuesAdded,
  variableNamedLikeBuiltin,
  unknownHelper,
  unknownBlockHelper,
  wrongArgumentCount,
  caseOfBuiltin,
  loopKeyword,
  defaultOperator,
  operatorWord,
  optionalChain,
  smartQuoteName,
  jinjaSyntax,
  fstringPlaceholder,
  backslashEscape,
  tripleStashRedundant,
  escapingDiffers,
  elseifSpelling,
  notWordInIf,
  inlineOnlyAsBlock,
  blockOnlyAsInline,
  rawBlockDropped,
  emptyBlock,
  missingPartial,
  chatPartialsUnavailable,
  partialTwoContexts,
  partialArguments,
  partialNameCollision,
  partialShadowedByVariable,
  partialsLostInExport,
  skNoPartials,
  partialCycle,
  unusedPartial,
  roleNameCase,
  roleNameUnknown,
  roleMissingArgument,
  historyRoleModel,
  mediaHashRequired,
  mediaUrlSpace,
  sectionNameSpace,
  equalityByType,
  enumCompareUnknown,
  skRuntimeDifference,
  skMessageBlock,
  skMessageRole,
  skComplexArgument,
  messageTagInValue,
  ghNotHandlebars,
  ghUnknownPlaceholder,
  ghNestedPlaceholder,
  schemaReferenceMissing,
  schemaTemplateMismatch,
  ambiguousFile,
  variantAmbiguous,
  promptFileName,
  inputDefaultIgnored,
  firebaseUnsupported,
  deprecatedInUse,
  orphanInputs,
  legacyLayout,
  orphanVersions,
  versionOverwritesCurrent,
  duplicateId,
  idCaseClash,
  ymlNotListed,
  collectionNotLoaded,
  nestedFolderNotLoaded,
  mixedTimestamps,
  yamlNullLike,
  yamlAnchorMerge,
  lostOnLibrarySave,
  yamlFoldedTemplate,
  yamlBlockTrailingNewline,
  idFileMismatch,
  pathEscape,
  secretInPrompt,
  structuredInputSecret,
  pybarsElseIf,
  pybarsUnlessElse,
  pybarsBlockParams,
  pybarsPartialBlock,
  pybarsMissingVariable,
  pybarsShortArgument,
  pybarsQuotedPartial,
  pybarsLiteralPrefix,
  pybarsNameCharacters,
  pybarsBracketCode,
  pybarsCommentEnd,
  pybarsRawAndEscape,
  pybarsStandaloneEnd,
  pybarsPartialIndent,
  pybarsEmptyMapTruthy,
  pybarsWithParent,
  pybarsKeyOnList,
  pybarsIndexRange,
  pybarsNumberText,
  pythonMethodName,
  bidiOverride,
  zeroWidthCharacter,
  piiInPrompt,
  homoglyphName,
  notNfc,
  dotpromptMarkerInText,
  skLiteralEntity,
  encodedPayload,
  oversizedPrompt,
  injectionPhrase,
  untrustedInSystem,
  unfencedUserInput,
  fenceBreak,
  outputFormatWithoutSchema,
  deepNesting,
  weakInstruction,
  conflictingMarkup,
  ...providerRules,
];
