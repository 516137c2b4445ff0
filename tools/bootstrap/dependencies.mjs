import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../project/failure.mjs';
import { projectRoot } from '../project/root.mjs';
import { fileHash } from './fileHash.mjs';
import { npm } from './npm.mjs';
import { perform } from './perform.mjs';

const oldestNode = 20;

/** Installs the npm packages of package-lock.json unless exactly these are there already. */
export async function ensureDependencies() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < oldestNode) {
    throw new Failure(
      `Prompt Manager needs Node ${oldestNode} or newer; this is Node ${process.versions.node}. Install a newer one.`,
    );
  }

  const modules = path.join(projectRoot, 'node_modules');
  const stamp = path.join(modules, '.installed-lock');
  const hash = fileHash(path.join(projectRoot, 'package-lock.json'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;

  console.log(
    'Installing the npm packages of package-lock.json into node_modules (npm ci), about half a minute …',
  );
  rmSync(stamp, { force: true });
  await perform({
    ...npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']),
    cwd: projectRoot,
    advice: 'Check that the npm registry can be reached and run the command again.',
  });
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, hash);
}
