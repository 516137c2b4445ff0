import { continuePrompt } from './continue/continuePrompt.js';
import { configurationFile } from './configuration/configurationFile.js';
import { bareDotprompt, dotprompt } from './dotprompt/dotprompt.js';
import { otherPrompt, plainPrompt } from './dotprompt/otherPrompt.js';
import type { PromptFormat } from './format.js';
import { foundry } from './foundry/foundry.js';
import { githubModels } from './githubModels/githubModels.js';
import { brokenPromptManager, promptManager } from './promptManager/promptManager.js';
import { semanticKernel } from './semanticKernel/semanticKernel.js';
import { inputSetsFormat } from './inputSets/inputSetsFormat.js';
import { plainTemplate } from './template/plainTemplate.js';

/** All formats, in the order in which a file is tried for them: the first that knows it reads it. */
export const promptFormats: readonly PromptFormat[] = [
  configurationFile,
  inputSetsFormat,
  githubModels,
  dotprompt,
  continuePrompt,
  otherPrompt,
  bareDotprompt,
  plainPrompt,
  plainTemplate,
  promptManager,
  semanticKernel,
  foundry,
  brokenPromptManager,
];
