import type { Proposal } from '../promptManager/shape/modelShape.js';

/** Models by their makers: what to propose where a model is named, not what is allowed. */
const models: readonly (Required<Proposal> & {
  readonly maker: 'openai' | 'anthropic' | 'googleai' | 'meta' | 'mistral';
})[] = [
  { maker: 'openai', value: 'gpt-4o', description: 'OpenAI: text and images, general use.' },
  { maker: 'openai', value: 'gpt-4o-mini', description: 'OpenAI: small and cheap.' },
  { maker: 'openai', value: 'gpt-4.1', description: 'OpenAI: long context, follows instructions closely.' },
  { maker: 'openai', value: 'gpt-4.1-mini', description: 'OpenAI: the smaller GPT-4.1.' },
  { maker: 'openai', value: 'gpt-5', description: 'OpenAI: reasoning.' },
  { maker: 'openai', value: 'o3-mini', description: 'OpenAI: small, reasoning.' },
  { maker: 'anthropic', value: 'claude-sonnet-4-5', description: 'Anthropic: general use.' },
  { maker: 'anthropic', value: 'claude-opus-4-1', description: 'Anthropic: the most able.' },
  { maker: 'anthropic', value: 'claude-haiku-4-5', description: 'Anthropic: small and fast.' },
  { maker: 'googleai', value: 'gemini-2.5-pro', description: 'Google: the most able, long context.' },
  { maker: 'googleai', value: 'gemini-2.5-flash', description: 'Google: fast, general use.' },
  { maker: 'googleai', value: 'gemini-2.0-flash', description: 'Google: the flash model before 2.5.' },
  { maker: 'meta', value: 'Llama-3.3-70B-Instruct', description: 'Meta: open weights.' },
  { maker: 'mistral', value: 'mistral-large-latest', description: 'Mistral: general use.' },
];

/** Names of models alone, as most programs call them. */
export const modelNames: readonly Proposal[] = models.map(({ value, description }) => ({
  value,
  description,
}));

/** Names with the plugin of Genkit before them. */
export const genkitModels: readonly Proposal[] = withMaker(['googleai', 'openai', 'anthropic']);

/** Names with the maker before them, as the catalogue of GitHub Models has them. */
export const githubModelNames: readonly Proposal[] = withMaker(['openai', 'meta']);

function withMaker(makers: readonly string[]): readonly Proposal[] {
  return models
    .filter(({ maker }) => makers.includes(maker))
    .map(({ maker, value, description }) => ({ value: `${maker}/${value}`, description }));
}
