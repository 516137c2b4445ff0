import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project/root.mjs';
import { onStop } from '../project/stop.mjs';
import { buildAddOns } from './buildAddOns.mjs';
import { cacheFolder } from './cacheFolder.mjs';
import { fileHash } from './fileHash.mjs';
import { npm } from './npm.mjs';
import { perform } from './perform.mjs';

const source = path.join(projectRoot, 'tools/vscode-host');

/** Packages are installed without running their scripts: nothing is fetched from elsewhere. */
const quietly = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * The folder of a real VS Code (code-server, with the Node it needs), installed from npm into the user's cache, one
 * folder for each tools/vscode-host/package-lock.json. Linux on x64 only.
 */
export async function ensureHost() {
  const folder = path.join(
    cacheFolder(),
    'vscode-host',
    fileHash(path.join(source, 'package-lock.json')).slice(0, 12),
  );
  if (existsSync(path.join(folder, '.ready'))) return folder;

  console.log(`Installing VS Code (code-server from npm, 0.8 GB) into ${folder}, one to two minutes …`);
  removeAbandoned(folder);
  // Installed beside its place and moved there when complete: a half installation is never seen.
  const partial = `${folder}.partial-${process.pid}`;
  const release = onStop(() => rmSync(partial, { recursive: true, force: true }));
  try {
    await install(partial);
    moveInto(partial, folder);
  } finally {
    release();
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

/** @param {string} folder */
async function install(folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(path.join(source, file), path.join(folder, file));
  const modules = path.join(folder, 'node_modules');
  const vscode = path.join(modules, 'code-server/lib/vscode');
  const advice = 'Check that the npm registry can be reached and run the command again.';
  await perform({ ...npm(['ci', ...quietly]), cwd: folder, advice });
  // 'install', not 'ci': the shipped shrinkwrap file does not list everything, which 'ci' refuses.
  for (const cwd of [vscode, path.join(vscode, 'extensions')]) {
    await perform({ ...npm(['install', ...quietly]), cwd, advice });
  }
  await buildAddOns(folder);
  writeFileSync(path.join(folder, '.ready'), '');
}

/**
 * @param {string} partial
 * @param {string} folder
 */
function moveInto(partial, folder) {
  if (existsSync(path.join(folder, '.ready'))) return;
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

/**
 * Removes what installations that no longer run have left beside `folder`.
 * @param {string} folder
 */
function removeAbandoned(folder) {
  const parent = path.dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
