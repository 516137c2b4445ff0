import { parseVersion } from '../prompt/index.js';

/** The place of a file, as far as its path tells it. */
export interface Place {
  /** The file's name without extension, `%20` and the like decoded. */
  readonly stem: string;
  readonly extension: string;
  /** The name of the folder that it lies in. */
  readonly folder: string;
  /** Whether a folder of prompts is above it. */
  readonly inPromptFolder: boolean;
  /** The prompt it is an older version of, by its place: `{id}/_versions/{v}.yaml|json` or `{id}/{v}.yaml|json`. */
  readonly snapshotOf: { readonly id: string; readonly version: string } | undefined;
}

/** Reads the place from a URI or path; `promptFolders` are the names of folders that hold prompts, or ends of their paths. */
export function placeOf(uri: string, promptFolders: readonly string[]): Place {
  const parts = decode(uri.replace(/[?#].*$/, '')).split(/[/\\]/);
  const name = parts.pop() ?? '';
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = dot > 0 ? name.slice(dot).toLowerCase() : '';
  const folders = `/${parts.join('/')}/`;
  return {
    stem,
    extension,
    folder: parts.at(-1) ?? '',
    inPromptFolder: promptFolders.some((folder) =>
      folders.includes(`/${folder.replace(/^\.?\/+|\/+$/g, '')}/`),
    ),
    snapshotOf: snapshotOf(parts, stem),
  };
}

/** The prompt and the version that a file is, when by its place it is an older version. */
export function versionPlace(uri: string): Place['snapshotOf'] {
  return placeOf(uri, []).snapshotOf;
}

function snapshotOf(folders: readonly string[], stem: string): Place['snapshotOf'] {
  if (!parseVersion(stem)) return undefined;
  const parent = folders.at(-1) ?? '';
  const id = parent === '_versions' ? (folders.at(-2) ?? '') : parent;
  return id === '' ? undefined : { id, version: stem };
}

function decode(uri: string): string {
  return uri.replace(/(?:%[0-9a-fA-F]{2})+/g, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
