import type { VersionKey } from '../../../server/src/protocol/index.js';

/** The scheme of stored versions as documents. */
export const versionScheme = 'prompt-version';

/** The parts of the address of a stored version. */
export interface VersionUriParts {
  readonly scheme: typeof versionScheme;
  /** What the editor's tab shows. */
  readonly path: string;
  readonly query: string;
}

/** The address under which a stored version is opened: its path is for people, its query says which version. */
export function versionUri(id: string, { uri, index, version }: VersionKey): VersionUriParts {
  const name = `${id} ${version}`.replace(/[\\/]/g, '_');
  return { scheme: versionScheme, path: `/${name}`, query: JSON.stringify({ uri, index, version }) };
}

/** The version that an address names; undefined when it names none. */
export function versionOfUri(query: string): VersionKey | undefined {
  let value: unknown;
  try {
    value = JSON.parse(query);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('uri' in value) || typeof value.uri !== 'string') return undefined;
  if (!('index' in value) || typeof value.index !== 'number') return undefined;
  if (!('version' in value) || typeof value.version !== 'string') return undefined;
  return { uri: value.uri, index: value.index, version: value.version };
}
