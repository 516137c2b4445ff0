import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A real Git repository with one commit, whose author is Ann. */
export class GitRepository {
  constructor(readonly folder: string) {}

  /** Makes the repository with these files. */
  static init(folder: string, files: Readonly<Record<string, string>>): GitRepository {
    const repository = new GitRepository(folder);
    repository.git('init', '--quiet', '--initial-branch=main');
    repository.identify();
    for (const [file, text] of Object.entries(files)) repository.write(file, text);
    repository.git('add', '.');
    repository.git('commit', '--quiet', '--message', 'first');
    return repository;
  }

  identify(): void {
    this.git('config', 'user.name', 'Ann');
    this.git('config', 'user.email', 'ann@example.org');
  }

  /** What Git answers; no settings of the machine count. */
  git(...args: readonly string[]): string {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8', env, stdio: 'pipe' });
  }

  path(file: string): string {
    return path.join(this.folder, file);
  }

  write(file: string, text: string): string {
    mkdirSync(path.dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
    return this.path(file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  /** A shell script that can be run. */
  script(file: string, ...lines: readonly string[]): string {
    const place = this.write(file, ['#!/bin/sh', ...lines, ''].join('\n'));
    chmodSync(place, 0o755);
    return place;
  }

  /** The state of all files, one a line. */
  status(): string {
    return this.git('status', '--porcelain', '--untracked-files=all');
  }

  checkNewest(message: string, files: readonly string[]): void {
    assert.equal(this.git('log', '-1', '--format=%s').trim(), message);
    assert.deepEqual(this.git('show', '--name-only', '--format=').trim().split('\n'), files);
  }
}
