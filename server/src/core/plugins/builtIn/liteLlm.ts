import { builtIn } from './builtIn.js';
import { answersHaveCalls, knowsRoles, temperatureUpTo } from './checks.js';
import { chatPayload, type OpenAiPayload } from './openAi.js';
import { openAiRoles } from './openAiMessages.js';

/** The arguments of LiteLLM's `completion`: OpenAI's, with the older name for the longest answer. */
export type LiteLlmPayload = Omit<OpenAiPayload, 'max_completion_tokens'> & { max_tokens?: number };

/** LiteLLM. */
export const liteLlm = builtIn<LiteLlmPayload>({
  name: 'litellm',
  takes: 'rendered',
  checks: [knowsRoles(...openAiRoles), answersHaveCalls, temperatureUpTo(2)],
  payload(prompt) {
    const { maxTokens } = prompt.settings;
    return { ...chatPayload(prompt), ...(maxTokens !== undefined && { max_tokens: maxTokens }) };
  },
});
