import path from 'node:path';
import type { WorkspaceFolder } from 'vscode-languageserver/node';
import { configurationFileName, globPattern } from '../core/index.js';
import { isInside, type Discovery } from '../node/index.js';
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
  chooser(discoveryOf: (folder: string) => Discovery): (file: string) => boolean {
    return (file) => {
      const folder = this.holding(file);
      if (folder === undefined) return false;
      const relative = path.relative(folder, file).replaceAll(path.sep, '/');
      if (relative === configurationFileName) return true;
      const { include, exclude } = discoveryOf(folder);
      const isOneOf = (globs: readonly string[]) => globs.some((glob) => globPattern(glob)(relative));
      return isOneOf(include) && !isOneOf(exclude);
    };
  }
}

function pathsOf(folders: readonly Pick<WorkspaceFolder, 'uri'>[]): readonly string[] {
  return folders.flatMap(({ uri }) => pathOf(uri) ?? []);
}
