/**
 * A process that saves, bumps and restores one prompt, and kills itself in the middle: `versionWriter FOLDER SEED KILL`
 * ends without cleaning up before its KILLth step on the disk. It prints each version that it was told is stored. With
 * an odd seed it does so as the editor and the command line do, with an even one through the manager of the library.
 */
import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import {
  planCommitAfter,
  planRestoreOf,
  PromptManagerError,
  readPromptFile,
  storedVersions,
  type Bump,
  type CommitPlan,
  type CommitRefusal,
} from '../../server/src/core/index.js';
import {
  commitVersion,
  fileVersionStore,
  managerOfFolder,
  sha256,
  systemDefaults,
} from '../../server/src/node/index.js';
import { writeFileAtomic } from '../../server/src/node/writeFileAtomic.js';

const [folder = '', seed = '0', kill = '0'] = process.argv.slice(2);
const means = { ...systemDefaults, sha256 };
let state = Number(seed) + 1;
let steps = 0;

/** A small generator, so that a seed tells all choices. */
function choose(count: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
}

function step(): void {
  steps += 1;
  if (steps === Number(kill)) process.kill(process.pid, 'SIGKILL');
}

for (const name of ['open', 'link', 'rename', 'rm', 'mkdir', 'rmdir'] as const) {
  const real: unknown = fs.promises[name];
  if (typeof real !== 'function') continue;
  Object.defineProperty(fs.promises, name, {
    value: (...args: unknown[]): unknown => {
      step();
      return Reflect.apply(real, fs.promises, args);
    },
  });
}
syncBuiltinESMExports();

const file = path.join(folder, 'prompts', 'a.yaml');
const store = fileVersionStore({
  promptFolder: path.dirname(file),
  recordsFolder: path.join(folder, 'versions'),
});

async function commit(plan: CommitPlan | CommitRefusal): Promise<boolean> {
  if (plan.kind === 'refused') return false;
  await commitVersion({ plan, file, store });
  writeSync(1, `${plan.prompt.version} ${sha256(plan.added.snapshot.text)}\n`);
  return true;
}

async function save(text: string): Promise<void> {
  const content = `content: "Hi {{name}} ${choose(1e9)}"`;
  await writeFileAtomic({ path: file, text: text.replace(/content: .*/, content), expected: { text } });
}

async function act(): Promise<void> {
  const text = fs.readFileSync(file, 'utf8');
  const read = readPromptFile('file:///prompts/a.yaml', text);
  const [prompt] = read.prompts;
  if (!prompt) throw new Error('The file holds no prompt.');
  const stored = await store.list('a');
  const at = { store, id: 'a', stored };
  const base = { file: read, prompt, author: null, changelog: 'x' };
  const kind = choose(4);
  const versions = storedVersions(stored);
  const version = versions[choose(versions.length)];
  if (kind === 0) await save(text);
  else if (kind === 3 && version !== undefined)
    await commit(await planRestoreOf(at, { ...base, version, bump: 'patch' }, means));
  else {
    for (const bump of ['patch', 'minor', 'major'] as const satisfies readonly Bump[])
      if (await commit(await planCommitAfter(at, { ...base, bump }, means))) break;
  }
}

const manager = managerOfFolder(
  { render: () => Promise.reject(new Error('Nothing is rendered here.')) },
  { folder: path.dirname(file), records: path.join(folder, 'versions') },
);

async function actThroughManager(): Promise<void> {
  const kind = choose(4);
  const content = `Hi {{name}} ${choose(1e9)}`;
  if (kind === 0) await manager.update('a', { template: { content } }, { bump: 'none' });
  else if (kind === 1) await tell(await manager.update('a', { template: { content } }, { changelog: 'x' }));
  else if (kind === 2) await tell(await manager.bump('a', { bump: 'minor', changelog: 'x' }));
  else {
    const versions = await manager.history('a');
    const old = versions[choose(versions.length)];
    if (old) await tell(await manager.restore('a', old.version, { bump: 'patch' }));
  }
}

async function tell({ version }: { readonly version: string }): Promise<void> {
  const stored = await store.read('a', version);
  if (!stored) throw new Error(`Version ${version} is told to be stored, and is not.`);
  writeSync(1, `${version} ${sha256(stored.text)}\n`);
}

const throughManager = Number(seed) % 2 === 0;
if (throughManager) await manager.load();
for (let turn = 0; turn < 12; turn++) {
  try {
    if (throughManager) await actThroughManager();
    else await act();
  } catch (error) {
    // The other process was quicker: that is an answer, and nothing may have been written.
    if (!(error instanceof PromptManagerError)) throw error;
  }
}
