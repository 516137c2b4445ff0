import type { PlacedPrompt } from '../core/index.js';

/** The model that a prompt names, or the first of the recommended ones. */
export function modelOf({ file, prompt }: Pick<PlacedPrompt, 'file' | 'prompt'>): string | null {
  const place =
    file.format === 'prompt-manager' ? (['metadata', 'model_recommendations', 0] as const) : ['model'];
  const model = prompt.at(...place)?.value;
  return typeof model === 'string' ? model : null;
}
