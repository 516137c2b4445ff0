import { existsSync } from 'node:fs';
import path from 'node:path';
import { binary } from '../project/binary.mjs';
import { projectRoot } from '../project/root.mjs';

/** @typedef {{ readonly name: string, readonly says: string, readonly script: string, readonly args: readonly string[] }} Check */

const folders = ['server', 'client', 'test', 'tools', 'bench'].filter((folder) =>
  existsSync(path.join(projectRoot, folder)),
);

/** What `npm run lint` runs, longest first. Each counts as one test. @type {readonly Check[]} */
export const checks = [
  {
    name: 'eslint',
    says: 'no doubtful code',
    script: binary('eslint'),
    args: ['--max-warnings', '0', '.'],
  },
  {
    name: 'types',
    says: 'types fit, projects refer downwards only',
    script: binary('typescript', 'tsc'),
    args: ['-b'],
  },
  {
    name: 'walls',
    says: 'imports go through the doors',
    script: binary('dependency-cruiser', 'depcruise'),
    args: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...folders],
  },
  {
    name: 'knip',
    says: 'nothing lies about unused',
    script: binary('knip', 'knip'),
    args: ['--no-progress'],
  },
  {
    name: 'prettier',
    says: 'one formatting',
    script: binary('prettier'),
    args: ['--check', '--log-level', 'warn', '.'],
  },
];
