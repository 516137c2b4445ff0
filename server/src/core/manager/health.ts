import type { LoadReport } from '../registry/index.js';
import type { ManagerParts } from './managerParts.js';

/** Whether a manager can do its work. */
export interface HealthReport {
  /** `degraded`: it works, and something should be looked at. */
  readonly status: 'ok' | 'degraded' | 'failing';
  readonly checks: readonly HealthCheck[];
}

export interface HealthCheck {
  readonly name: 'storage' | 'versions' | 'renderer' | 'cache' | 'metrics' | 'prompts';
  readonly status: 'ok' | 'degraded' | 'failing';
  /** A sentence; empty when all is well. */
  readonly message: string;
  /** Milliseconds. */
  readonly durationMs: number;
}

type Parts = Pick<ManagerParts, 'storage' | 'versions' | 'runner' | 'cache' | 'metrics' | 'clock'>;

/** Tries each part once; a cache or figures that fail make it only slower or blind. */
export async function checkHealth(parts: Parts, loaded: LoadReport): Promise<HealthReport> {
  const { storage, versions, runner, cache, metrics, clock } = parts;
  const tried = async (name: HealthCheck['name'], act: () => Promise<string>): Promise<HealthCheck> => {
    const start = clock.millis();
    const failed = name === 'cache' || name === 'metrics' || name === 'prompts' ? 'degraded' : 'failing';
    const message = await act().catch(messageOf);
    return { name, status: message === '' ? 'ok' : failed, message, durationMs: clock.millis() - start };
  };
  const checks = [
    await tried('storage', async () => {
      for await (const document of storage.documents()) {
        if ('text' in document) break;
      }
      return '';
    }),
    await tried('versions', async () => {
      await versions.listing();
      return '';
    }),
    await tried('renderer', async () => {
      const result = await runner.render({ templates: ['{{a}}'], partials: {}, values: { a: 'ok' } });
      return result.kind === 'rendered' ? '' : result.message;
    }),
    await tried('cache', async () => {
      await cache.get('health');
      return '';
    }),
    await tried('metrics', async () => {
      await metrics.read();
      return '';
    }),
    await tried('prompts', () => Promise.resolve(loadMessage(loaded))),
  ];
  const worst = (['failing', 'degraded'] as const).find((status) =>
    checks.some((check) => check.status === status),
  );
  return { status: worst ?? 'ok', checks };
}

function loadMessage({ problems }: LoadReport): string {
  const [first] = problems;
  if (!first) return '';
  const others = problems.length === 1 ? '' : ` There are ${problems.length - 1} more.`;
  return `'${first.uri}' was not loaded: ${first.message}${others}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'It failed.';
}
