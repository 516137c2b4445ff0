import { fileURLToPath } from 'node:url';

/**
 * One spelling for each file: clients encode a URI differently (`a@b` and `a%40b`, `C:` and `c%3A`). This is VS Code's:
 * everything outside `A–Z a–z 0–9 - . _ ~ /` is percent-encoded and a drive letter is small. URIs that name no file
 * (`untitled:…`) stay as they are.
 */
export function canonicalUri(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : uriOf(path);
}

/** The path on disk of a `file:` URI; undefined for other URIs. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The canonical URI of an absolute path. */
export function uriOf(path: string): string {
  const slashed = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  const [, host = '', rest = slashed] = /^\/\/([^/]+)(\/.*)$/.exec(slashed) ?? [];
  const rooted = rest.startsWith('/') ? rest : `/${rest}`;
  const small = rooted.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
  return `file://${host}${small.split('/').map(encodeSegment).join('/')}`;
}

/** `encodeURIComponent` leaves five more characters alone than VS Code does. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
