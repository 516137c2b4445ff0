import { analyzePrompt, createWorkspace, renderPrompt as render } from '../core/index.js';
import type { PromptFile, PromptRendering, RenderValues, Workspace } from '../core/index.js';
import type { RenderLimits } from '../node/index.js';
import { pool } from './pool.js';

/** What a render may use, and which prompt is meant. */
export interface RenderPromptOptions extends Partial<RenderLimits> {
  /** The place of the prompt in its file, from 0; the first one without it. */
  readonly index?: number;
  /** Where the prompt's schemas are looked up; without it only the file itself is known. */
  readonly workspace?: Workspace;
}

/**
 * Renders a prompt of a file in a worker thread, by default within 1 second, 64 MB of memory and 1 MB of output. What
 * goes wrong is a result with `kind: 'failed'`. Throws a RangeError when the file has no such prompt.
 */
export async function renderPrompt(
  file: PromptFile,
  values: RenderValues,
  { index = 0, workspace = createWorkspace([file]), ...limits }: RenderPromptOptions = {},
): Promise<PromptRendering> {
  return render(analyzePrompt(file, index, workspace), values, { render: (job) => pool.render(job, limits) });
}
