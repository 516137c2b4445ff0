import {
  createMemoryStorage,
  createTemplateEngine,
  type ManagerParts,
  type PromptManager,
  type RenderRunner,
} from '../../server/src/core/index.js';
import { managerOf } from '../../server/src/node/index.js';

/** Renders in this thread, and counts how often. */
export function countingRunner(): RenderRunner & { readonly jobs: () => number } {
  const engine = createTemplateEngine();
  let jobs = 0;
  return {
    jobs: () => jobs,
    render(job) {
      jobs += 1;
      const result = engine.render(job);
      return Promise.resolve(result.kind === 'failed' ? result : { ...result, durationMs: 1 });
    },
  };
}

/** A manager in memory, with the prompts of some texts by id; times grow by a millisecond at each look. */
export async function memoryManager(
  texts: Readonly<Record<string, string>> = {},
  parts: Partial<ManagerParts> = {},
): Promise<PromptManager> {
  let ticks = 1;
  let uids = 0;
  const manager = managerOf(parts.runner ?? countingRunner(), {
    storage: createMemoryStorage(texts),
    clock: {
      now: () => `2026-01-01T00:00:00.${String(ticks++).padStart(6, '0')}`,
      millis: () => 1_767_225_600_000 + ticks++,
    },
    ids: { newUid: () => `00000000-0000-4000-8000-${String(uids++).padStart(12, '0')}` },
    ...parts,
  });
  await manager.load();
  return manager;
}

/** What observers hear, in order, as `hook details`. */
export function heardBy(): {
  readonly observer: ManagerParts['observers'] extends Iterable<infer O> ? O : never;
  readonly heard: string[];
} {
  const heard: string[] = [];
  const version = ({ id, version }: { readonly id: string; readonly version: string | null }): string =>
    `${id} ${version ?? '?'}`;
  return {
    heard,
    observer: {
      name: 'listener',
      onRenderStart: (event) => heard.push(`start ${version(event)} [${event.variables.join()}]`),
      onRenderComplete: (event) =>
        heard.push(`complete ${version(event)}${event.cached ? ' cached' : ''} ${event.contentLength}`),
      onRenderError: (event) => heard.push(`error ${version(event)} ${event.error.code}`),
      onPromptRegistered: ({ prompt }) => heard.push(`registered ${version(prompt)}`),
      onPromptUpdated: ({ prompt, previous }) =>
        heard.push(`updated ${version(prompt)} from ${previous.version}`),
      onPromptDeleted: ({ prompt }) => heard.push(`deleted ${version(prompt)}`),
      onVersionCreated: ({ id, record }) =>
        heard.push(`version ${id} ${record.version} after ${record.parent_version ?? 'nothing'}`),
      onCacheHit: (event) => heard.push(`hit ${version(event)}`),
      onCacheMiss: (event) => heard.push(`miss ${version(event)}`),
      onPluginRegistered: ({ plugin }) => heard.push(`plugin ${plugin}`),
      onPluginRendered: (event) => heard.push(`${event.plugin} took ${version(event)}`),
      onPluginError: (event) => heard.push(`${event.plugin} failed ${version(event)} ${event.error.code}`),
      onCacheInvalidated: ({ pattern, count }) => heard.push(`invalidated ${pattern} ${count}`),
    },
  };
}
