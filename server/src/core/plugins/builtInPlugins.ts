import { anthropic } from './builtIn/anthropic.js';
import { dotprompt } from './builtIn/dotprompt.js';
import { gemini } from './builtIn/gemini.js';
import { langChain, langChainJs } from './builtIn/langChain.js';
import { liteLlm } from './builtIn/liteLlm.js';
import { openAi } from './builtIn/openAi.js';
import { openAiResponses } from './builtIn/openAiResponses.js';
import { semanticKernel } from './builtIn/semanticKernel.js';
import type { CompatibilityProblem } from './compatibilityProblem.js';
import type { FrameworkPrompt } from './frameworkPrompt.js';
import type { Plugin } from './plugin.js';

/** The plugins that are always there, in the order in which they are offered. */
export const builtInPlugins: readonly Plugin[] = [
  openAi,
  openAiResponses,
  anthropic,
  gemini,
  langChain,
  langChainJs,
  liteLlm,
  semanticKernel,
  dotprompt,
];

/** What a target would refuse, drop or read in another way in a prompt; nothing for a target that is not built in. */
export function compatibilityOf(target: string, prompt: FrameworkPrompt): readonly CompatibilityProblem[] {
  return builtInPlugins.find(({ name }) => name === target)?.validateCompatibility(prompt) ?? [];
}
