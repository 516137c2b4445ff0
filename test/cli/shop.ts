import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runFolderCli } from './folderCli.js';
import type { CliRun } from './memoryCli.js';

/** A folder with a prompt and its versions, and the program in it. */
export class Shop {
  readonly file: string;

  constructor(readonly folder: string) {
    this.file = path.join(folder, 'prompts', 'support_reply.yaml');
  }

  run(...args: readonly string[]): Promise<CliRun> {
    return runFolderCli(this.folder, args);
  }

  async ok(...args: readonly string[]): Promise<string> {
    const { code, out, err } = await this.run(...args);
    assert.deepEqual([code, err], [0, ''], args.join(' '));
    return out;
  }

  async refused(code: number, message: RegExp, ...args: readonly string[]): Promise<void> {
    const run = await this.run(...args);
    assert.equal(run.code, code, `${args.join(' ')}: ${run.out}${run.err}`);
    assert.match(run.err, message);
  }

  edit(from: string, to: string): void {
    const text = readFileSync(this.file, 'utf8');
    assert.ok(text.includes(from), text);
    writeFileSync(this.file, text.replace(from, to));
  }

  git(...args: readonly string[]): string {
    const identity = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org'];
    return execFileSync('git', [...identity, ...args], { cwd: this.folder, encoding: 'utf8' });
  }

  initGit(): void {
    this.git('init', '-q');
    this.git('config', 'user.name', 'Ann');
    this.git('config', 'user.email', 'ann@example.org');
    this.git('add', '.');
    this.git('commit', '-q', '-m', 'first');
  }
}
