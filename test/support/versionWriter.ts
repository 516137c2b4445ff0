/**
 * A process that saves, bumps and restores one prompt, and kills itself in the middle: `versionWriter FOLDER SEED KILL`
 * ends without cleaning up before its KILLth step on the disk. It prints each version that it was told is stored.
 */
import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import {
  bumpVersion,
  listVersions,
  planCommit,
  planRestore,
  PromptManagerError,
  readPromptFile,
  type Bump,
  type CommitPlan,
  type CommitRefusal,
} from '../../server/src/core/index.js';
import {
  commitVersion,
  fileVersionStore,
  sha256,
  storedLeftover,
  storedPrompt,
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
  const versions = listVersions(stored, sha256).map(({ version }) => version);
  const base = { file: read, prompt, author: null, changelog: 'x', stored: versions };
  const kind = choose(4);
  const old = versions[choose(versions.length)];
  const restored = kind === 3 && old !== undefined ? await storedPrompt(stored, old) : undefined;
  const oldText = restored && old !== undefined ? await store.read('a', old) : undefined;
  if (restored && oldText && old !== undefined) {
    await commit(planRestore({ ...base, version: old, restored, text: oldText, bump: 'patch' }, means));
  } else if (kind === 0) await save(text);
  else {
    for (const bump of ['patch', 'minor', 'major'] as const satisfies readonly Bump[]) {
      const leftover = await storedLeftover(stored, bumpVersion(prompt.version?.value ?? '', bump));
      if (await commit(planCommit({ ...base, bump, leftover }, means))) break;
    }
  }
}

for (let turn = 0; turn < 12; turn++) {
  try {
    await act();
  } catch (error) {
    // The other process was quicker: that is an answer, and nothing may have been written.
    if (!(error instanceof PromptManagerError)) throw error;
  }
}
