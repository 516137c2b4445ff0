import type { PromptSummary } from '../../../server/src/protocol/index.js';

/**
 * What of a summary bears on its preview, as one string: when it changes although the prompt's own text did not – a
 * schema, a partial or a version was written – the preview is rendered anew.
 */
export function renderFacts(prompt: PromptSummary | undefined): string {
  if (!prompt) return '';
  const { id, version, status, format, changed, errors, variables } = prompt;
  const inputs = variables.map(({ name, type, required, description }) => [
    name,
    type,
    required,
    description,
  ]);
  return JSON.stringify([id, version, status, format, changed, errors, inputs]);
}
