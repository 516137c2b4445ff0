import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { uriOf } from '../../server/src/lsp/uri.js';

/** A temporary folder with files, for tests whose subject is the disk. */
export class PromptFolder {
  readonly path = realpathSync(mkdtempSync(path.join(tmpdir(), 'prompt-manager-')));

  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  get uri(): string {
    return uriOf(this.path);
  }

  uriOf(name: string): string {
    return uriOf(path.join(this.path, name));
  }

  read(name: string): string {
    return readFileSync(path.join(this.path, name), 'utf8');
  }

  write(name: string, content: string | Buffer): void {
    const file = path.join(this.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  delete(name: string): void {
    rmSync(path.join(this.path, name), { recursive: true, force: true });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Runs a test with a temporary folder and removes it after it. */
export async function withFolder(
  files: Readonly<Record<string, string | Buffer>>,
  test: (folder: PromptFolder) => Promise<void>,
): Promise<void> {
  const folder = new PromptFolder(files);
  try {
    await test(folder);
  } finally {
    folder.remove();
  }
}
