import {
  analyzePrompt,
  inputSetsFileOf,
  inputSetsIn,
  neverRendered,
  renderPrompt,
  type FilePlace,
  type RenderValues,
} from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import { fileRanges } from './packPieces.js';
import { placedPrompt } from './placedPrompt.js';
import { runnerFor } from './render.js';

/** Renders a prompt with each of its saved inputs, and tells what none of them ran. */
export const templateCoverage = ownRequest(protocol.templateCoverage, async (key, context) => {
  const { workspace } = context.view;
  const placed = placedPrompt(context.view, key);
  if (!placed) return null;
  const { file, index, prompt } = placed;
  const analysis = analyzePrompt(file, index, workspace);
  const saved = inputSetsFileOf(placed, workspace);
  const sets = saved ? inputSetsIn(saved) : [];
  const runner = runnerFor(context);
  const renderings: (readonly FilePlace[])[] = [];
  const rendered: string[] = [];
  const failed: { readonly name: string; readonly message: string }[] = [];
  const render = (values: RenderValues) => renderPrompt(analysis, values, runner, { provenance: true });
  for (const { name, values } of sets) {
    const rendering = await render(values);
    if (rendering.kind === 'failed') failed.push({ name, message: rendering.message });
    else {
      rendered.push(name);
      renderings.push(rendering.notRendered ?? []);
    }
  }
  if (sets.length === 0) {
    const rendering = await render({});
    if (rendering.kind === 'rendered') renderings.push(rendering.notRendered ?? []);
  }
  return {
    id: prompt.name,
    sets: rendered,
    failed,
    notRendered: neverRendered(renderings, (place) => place.file.uri).map(fileRanges()),
  };
});
