import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'mocha';

/** The folder of the fixture whose files the library's own serialisers wrote: `prompts/` and `versions/`. */
export const versionStoreFixture = path.resolve('test/fixtures/version-store');

/** Makes empty folders for tests; each is removed after its test. Call it once in a `describe`. */
export function temporaryFolders(): (copyOf?: string) => string {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return (copyOf) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'prompt-manager-'));
    folders.push(folder);
    if (copyOf !== undefined) cpSync(copyOf, folder, { recursive: true });
    return folder;
  };
}

/** All files below a folder: path with `/` → text. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file), 'utf8')]),
  );
}
