import { workspaceHealth } from '../../core/index.js';
import * as protocol from '../../protocol/index.js';
import { ownRequest } from '../ownRequest.js';
import type { Session } from '../session.js';

type Check = protocol.HealthCheckSummary;

/** Tries each part once. */
export const showHealth = ownRequest(protocol.showHealth, async (_params, { view, session }) => {
  const { prompts, files, broken, twice } = workspaceHealth(view.workspace);
  const counts = `${counted(prompts, 'prompt')} in ${counted(files, 'file')}`;
  const checks: readonly Check[] = [
    { name: 'server', status: 'ok', message: `The language server runs on Node ${process.versions.node}.` },
    await rendererCheck(session),
    broken.length === 0
      ? { name: 'prompts', status: prompts === 0 ? 'warning' : 'ok', message: `${counts}.` }
      : {
          name: 'prompts',
          status: 'error',
          message: `${counts}; ${counted(broken.length, 'file')} cannot be read. See the problems.`,
        },
    twice === undefined
      ? { name: 'ids', status: 'ok', message: 'Every id names one prompt.' }
      : {
          name: 'ids',
          status: 'warning',
          message: `'${twice}' names more than one prompt. Rename one of them.`,
        },
    await metricsCheck(session),
  ];
  return checks;
});

async function rendererCheck({ renderer, settings }: Session): Promise<Check> {
  const job = { templates: ['{{x}}'], partials: {}, values: { x: 'ok' } };
  const result = await renderer.render(job, settings.current.render);
  if (result.kind === 'rendered' && result.outputs[0] === 'ok')
    return { name: 'renderer', status: 'ok', message: 'The render thread answers.' };
  const why = result.kind === 'failed' ? result.message : 'It gives a wrong answer.';
  return { name: 'renderer', status: 'error', message: `The render thread fails. ${why}` };
}

async function metricsCheck({ metrics }: Session): Promise<Check> {
  if (!metrics.recording) return { name: 'metrics', status: 'ok', message: 'Recording is off.' };
  try {
    const { renders } = await metrics.summary({ now: Date.now(), lastMs: null });
    return { name: 'metrics', status: 'ok', message: `${counted(renders, 'render')} recorded.` };
  } catch {
    return { name: 'metrics', status: 'warning', message: 'The records cannot be read. The log says why.' };
  }
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
