import type { Model } from './model.js';

/**
 * Models by the beginnings of their names, as their makers listed them in November 2025; of several that fit, the
 * longest counts. Prices are US dollars for a million tokens. The setting `promptManager.tokens.prices` goes before.
 */
export const knownModels: readonly Model[] = [
  { name: 'gpt-5', by: 'o200k', limit: 400_000, input: 1.25, output: 10 },
  { name: 'gpt-5-mini', by: 'o200k', limit: 400_000, input: 0.25, output: 2 },
  { name: 'gpt-5-nano', by: 'o200k', limit: 400_000, input: 0.05, output: 0.4 },
  { name: 'gpt-4.1', by: 'o200k', limit: 1_047_576, input: 2, output: 8 },
  { name: 'gpt-4.1-mini', by: 'o200k', limit: 1_047_576, input: 0.4, output: 1.6 },
  { name: 'gpt-4.1-nano', by: 'o200k', limit: 1_047_576, input: 0.1, output: 0.4 },
  { name: 'gpt-4o', by: 'o200k', limit: 128_000, input: 2.5, output: 10 },
  { name: 'gpt-4o-mini', by: 'o200k', limit: 128_000, input: 0.15, output: 0.6 },
  { name: 'o1', by: 'o200k', limit: 200_000, input: 15, output: 60 },
  { name: 'o3', by: 'o200k', limit: 200_000, input: 2, output: 8 },
  { name: 'o3-mini', by: 'o200k', limit: 200_000, input: 1.1, output: 4.4 },
  { name: 'o4-mini', by: 'o200k', limit: 200_000, input: 1.1, output: 4.4 },
  { name: 'gpt-4-turbo', by: 'cl100k', limit: 128_000, input: 10, output: 30 },
  { name: 'gpt-4-32k', by: 'cl100k', limit: 32_768, input: 60, output: 120 },
  { name: 'gpt-4', by: 'cl100k', limit: 8192, input: 30, output: 60 },
  { name: 'gpt-3.5-turbo', by: 'cl100k', limit: 16_385, input: 0.5, output: 1.5 },
  { name: 'text-embedding-', by: 'cl100k', limit: 8191 },
  { name: 'claude-', by: 'estimate', limit: 200_000 },
  { name: 'claude-3-haiku', by: 'estimate', limit: 200_000, input: 0.25, output: 1.25 },
  { name: 'claude-3-5-haiku', by: 'estimate', limit: 200_000, input: 0.8, output: 4 },
  { name: 'claude-3-5-sonnet', by: 'estimate', limit: 200_000, input: 3, output: 15 },
  { name: 'claude-3-7-sonnet', by: 'estimate', limit: 200_000, input: 3, output: 15 },
  { name: 'claude-3-opus', by: 'estimate', limit: 200_000, input: 15, output: 75 },
  { name: 'claude-sonnet-4', by: 'estimate', limit: 200_000, input: 3, output: 15 },
  { name: 'claude-haiku-4', by: 'estimate', limit: 200_000, input: 1, output: 5 },
  { name: 'claude-opus-4', by: 'estimate', limit: 200_000, input: 15, output: 75 },
  { name: 'gemini-2.5-pro', by: 'estimate', limit: 1_048_576, input: 1.25, output: 10 },
  { name: 'gemini-2.5-flash', by: 'estimate', limit: 1_048_576, input: 0.3, output: 2.5 },
  { name: 'gemini-2.0-flash', by: 'estimate', limit: 1_048_576, input: 0.1, output: 0.4 },
  { name: 'gemini-1.5-pro', by: 'estimate', limit: 2_097_152, input: 1.25, output: 5 },
  { name: 'gemini-1.5-flash', by: 'estimate', limit: 1_048_576, input: 0.075, output: 0.3 },
];
