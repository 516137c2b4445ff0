import path from 'node:path';
import type { WorkspaceFolder } from 'vscode-languageserver/node';
import { globPattern, isInside, type Discovery } from '../node/index.js';
import { pathOf } from './uri.js';

/** The open folders by their paths. */
export class Folders {
  private open: ReadonlySet<string>;

  constructor(folders: readonly Pick<WorkspaceFolder, 'uri'>[]) {
    this.open = new Set(pathsOf(folders));
  }

  get paths(): readonly string[] {
    return [...this.open];
  }

  change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(pathsOf(removed));
    this.open = new Set([...this.open, ...pathsOf(added)].filter((folder) => !gone.has(folder)));
  }

  /** The folder that holds a file, the innermost when several do. */
  holding(file: string): string | undefined {
    return this.paths.filter((folder) => isInside(folder, file)).sort((a, b) => b.length - a.length)[0];
  }

  /** Whether a discovery would find a file in one of the folders. */
  chooser({ include, exclude }: Discovery): (file: string) => boolean {
    const included = include.map(globPattern);
    const excluded = exclude.map(globPattern);
    return (file) => {
      const folder = this.holding(file);
      if (folder === undefined) return false;
      const relative = path.relative(folder, file).replaceAll(path.sep, '/');
      return included.some((matches) => matches(relative)) && !excluded.some((matches) => matches(relative));
    };
  }
}

function pathsOf(folders: readonly Pick<WorkspaceFolder, 'uri'>[]): readonly string[] {
  return folders.flatMap(({ uri }) => pathOf(uri) ?? []);
}
