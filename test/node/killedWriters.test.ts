import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { after, before, describe, it } from 'mocha';
import { planCommitAfter, readPrompt, readPromptFile, verifyStored } from '../../server/src/core/index.js';
import { commitVersion, fileVersionStore, sha256, systemDefaults } from '../../server/src/node/index.js';
import { temporaryFolders } from '../support/versionStore.js';

/** Killed processes; KILLED_WRITERS=500 tries more than a run of all tests has time for. */
const runs = Number(process.env['KILLED_WRITERS'] ?? 24);
const perTest = 12;

const first = 'id: a\nversion: 1.0.0\nformat: text\ntemplate:\n  content: "Hi {{name}}"\n';

describe('processes that are killed while they write versions', function () {
  this.timeout(300_000);
  const newFolder = temporaryFolders();
  let program: { readonly file: string; remove(): void };

  before(async () => {
    program = await bundleWriter();
  });
  after(() => program.remove());

  for (let start = 0; start < runs; start += perTest) {
    it(`leave every version whole: kills ${start + 1} to ${Math.min(start + perTest, runs)}`, async () => {
      const folder = newFolder();
      mkdirSync(path.join(folder, 'prompts'));
      writeFileSync(path.join(folder, 'prompts', 'a.yaml'), first);
      const told = new Map<string, string>();
      for (let run = start; run < Math.min(start + perTest, runs); run += 2) {
        const writers = [run, run + 1].map((seed) => writeUntilKilled(program.file, folder, seed));
        for (const lines of await Promise.all(writers)) {
          for (const line of lines) {
            const [version = '', hash = ''] = line.split(' ');
            assert.equal(told.get(version) ?? hash, hash, `Two processes stored ${version}.`);
            told.set(version, hash);
          }
        }
        await checkWhole(folder, told);
      }
      await checkGoesOn(folder);
    });
  }
});

/** What a killed process was told is stored. */
function writeUntilKilled(program: string, folder: string, seed: number): Promise<readonly string[]> {
  // Steps of one commit are about twenty; a process makes up to twelve.
  const kill = 1 + ((seed * 2654435761) % 97);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, String(seed), String(kill)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL' || code === 0) resolve(out.split('\n').filter((line) => line !== ''));
      else reject(new Error(`The writer with seed ${seed} failed: ${err}`));
    });
  });
}

async function checkWhole(folder: string, told: ReadonlyMap<string, string>): Promise<void> {
  const { store, stored, current } = await look(folder);
  const findings = await verifyStored({ store, id: 'a', current, stored }, sha256);
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'error'),
    [],
  );
  for (const [version, hash] of told) {
    const record = stored.records.find((file) => file.record.version === version);
    assert.ok(record, `The record of ${version} is lost.`);
    const snapshot = await store.read('a', version);
    assert.equal(snapshot && sha256(snapshot.text), hash, `The snapshot of ${version} is lost.`);
  }
  assert.ok(current, 'The prompt itself is broken.');
}

/** Whatever was left, the next commit works, by finishing what was interrupted or by a larger bump. */
async function checkGoesOn(folder: string): Promise<void> {
  const file = path.join(folder, 'prompts', 'a.yaml');
  const { store, stored } = await look(folder);
  const read = readPromptFile('file:///prompts/a.yaml', readFileSync(file, 'utf8'));
  const [prompt] = read.prompts;
  assert.ok(prompt);
  for (const bump of ['patch', 'minor', 'major'] as const) {
    const plan = await planCommitAfter(
      { store, id: 'a', stored },
      { file: read, prompt, bump, changelog: 'On.', author: null },
      { ...systemDefaults, sha256 },
    );
    if (plan.kind === 'refused') continue;
    await commitVersion({ plan, file, store });
    assert.deepEqual(
      readdirSync(path.dirname(file)).filter((name) => name.endsWith('.lock')),
      [],
    );
    return;
  }
  assert.fail('No bump is possible.');
}

async function look(folder: string) {
  const promptFolder = path.join(folder, 'prompts');
  const store = fileVersionStore({ promptFolder, recordsFolder: path.join(folder, 'versions') });
  const stored = await store.list('a');
  const text = readFileSync(path.join(promptFolder, 'a.yaml'), 'utf8');
  const data = readPromptFile('file:///prompts/a.yaml', text).prompts[0]?.data;
  return { store, stored, current: data && readPrompt(data, systemDefaults).prompt };
}

async function bundleWriter(): Promise<{ readonly file: string; remove(): void }> {
  const { mkdtempSync, rmSync } = await import('node:fs');
  mkdirSync('out', { recursive: true });
  const folder = mkdtempSync(path.resolve('out', 'writer-'));
  const file = path.join(folder, 'versionWriter.mjs');
  await esbuild.build({
    entryPoints: [path.resolve('test/support/versionWriter.ts')],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
