import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  checksum,
  createTemplateEngine,
  dumpPrompt,
  readPrompt,
  writePromptYaml,
  writeRecord,
  type Prompt,
  type RenderRunner,
} from '../server/src/core/index.js';
import { managerOfFolder, sha256 } from '../server/src/node/index.js';
import { paragraph } from './samples.js';

/** What somebody waits for who opens a folder of ten thousand prompts with five versions each. */
const prompts = Number(process.env['REGISTRY_PROMPTS'] ?? 10_000);
const versions = ['1.0.0', '1.0.1', '1.1.0', '1.2.0', '2.0.0'];
const runs = 200;
const title = `with ${prompts} prompts`;
const rows: Record<string, string>[] = [];

mkdirSync('out', { recursive: true });
const home = mkdtempSync(path.resolve('out', 'registry-'));
const folder = path.join(home, 'prompts');
const records = path.join(home, 'versions');
console.log(`Writing ${prompts} prompts with ${versions.length} versions …`);
write();

const engine = createTemplateEngine();
const runner: RenderRunner = {
  render(job) {
    const result = engine.render(job);
    return Promise.resolve(result.kind === 'failed' ? result : { ...result, durationMs: 0 });
  },
};
globalThis.gc?.();
const before = process.memoryUsage().rss;
const manager = managerOfFolder(runner, { folder, records });
const start = performance.now();
const processor = process.cpuUsage();
const { loaded, problems } = await manager.load();
row('open, cold', performance.now() - start, 2500);
const { user, system } = process.cpuUsage(processor);
row('open, cold: time of the processor', (user + system) / 1000, 2500);
if (loaded !== prompts || problems.length > 0)
  throw new Error(`${loaded} prompts, ${problems.length} problems`);
globalThis.gc?.();
const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
rows.push({
  [title]: 'memory of the process',
  measured: `${grown.toFixed(0)} MB more`,
  goal: '≤ 250 MB',
});

const any = (run: number): string => idOf((run * 7919) % prompts);
await measure('list, filtered by tags and status', 20, () =>
  manager.list({ tags: ['Warm', 'tag-3'], status: 'active' }),
);
await measure('list, by words', 20, () => manager.list({ text: `number ${prompts - 1}` }));
await measure('list, a page', 20, (run) => manager.list({ offset: run * 10, limit: 50 }));
await measure('get', 0.1, (run) => manager.get(any(run)));
await measure('get an older version, first time', 5, (run) => manager.get(any(run + runs), '1.0.1'));
await measure('get an older version, again', 0.1, () => manager.get(any(runs), '1.0.1'));
await measure('history', 5, (run) => manager.history(any(run)));
await measure('render, not kept', 5, (run) => manager.render(any(0), { name: `Bo ${run}`, urgent: true }));
await measure('render, kept', 0.1, () => manager.render(any(0), { name: 'Bo 1', urgent: true }));
console.table(rows);
rmSync(home, { recursive: true, force: true });

/** Adds a row: the middle of many runs, a tenth being warm-up. */
async function measure(name: string, goal: number, action: (run: number) => unknown): Promise<void> {
  const times: number[] = [];
  for (let run = -runs / 10; run < runs; run++) {
    const begun = performance.now();
    await action(run + runs);
    if (run >= 0) times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  row(name, times[Math.floor(times.length / 2)] ?? NaN, goal);
}

function row(name: string, ms: number, goal: number): void {
  rows.push({
    [title]: name,
    measured: `${ms.toFixed(ms < 1 ? 3 : 1)} ms`,
    goal: `≤ ${goal} ms`,
    ...(ms > goal && { '': 'missed' }),
  });
}

function write(): void {
  mkdirSync(records, { recursive: true });
  for (let number = 0; number < prompts; number++) {
    const own = path.join(folder, idOf(number), '_versions');
    mkdirSync(own, { recursive: true });
    for (const version of versions) {
      const prompt = promptOf(number, version);
      const yaml = writePromptYaml(prompt);
      writeFileSync(path.join(own, `${version}.yaml`), yaml);
      writeFileSync(path.join(records, `${prompt.id}_${version}.json`), recordOf(prompt));
      if (version === versions.at(-1)) writeFileSync(path.join(folder, `${prompt.id}.yaml`), yaml);
    }
  }
}

function idOf(number: number): string {
  return `prompt_${String(number).padStart(5, '0')}`;
}

function promptOf(number: number, version: string): Prompt {
  const { prompt } = readPrompt(
    {
      id: idOf(number),
      version,
      format: 'chat',
      status: number % 3 === 0 ? 'draft' : 'active',
      chat_template: {
        messages: [
          {
            role: 'system',
            content: `You are number ${number} of version ${version}.\nBe polite, brief and warm.\n`,
          },
          {
            role: 'user',
            content: `Hello {{name}}{{#if urgent}}, quickly{{/if}}! ${paragraph.slice(0, 400).replaceAll('{', '(')}`,
          },
        ],
        variables: ['name', 'urgent'],
      },
      metadata: {
        author: 'Ann',
        tags: ['warm', `tag-${number % 10}`],
        category: 'greeting',
        temperature: 0.5,
      },
    },
    { newUid: () => '7c1f4a5e-2f0b-4a60-9d5e-3c8d1f6b2a90', now: () => '2026-01-01T10:00:00.000001' },
  );
  if (!prompt) throw new Error('The sample is no prompt.');
  return prompt;
}

function recordOf(prompt: Prompt): string {
  const { version } = prompt;
  const at = versions.indexOf(version);
  return writeRecord({
    prompt: dumpPrompt(prompt),
    version,
    created_at: prompt.updated_at,
    created_by: 'Ann',
    changelog: `Makes ${version}.`,
    parent_version: versions[at - 1] ?? null,
    checksum: checksum(prompt, sha256),
  });
}
