import type { FileChoice } from '../formats/index.js';
import { globPattern } from '../text/index.js';
import type { Configuration } from './configuration.js';

/** What has been decided for how a file is read; undefined when its content decides. */
export function choiceFor(uri: string, { dialects }: Configuration): FileChoice | undefined {
  const choice = dialects.findLast(({ base, glob }) => {
    const path = pathBelow(base, uri);
    return path !== undefined && globPattern(glob)(path);
  });
  if (!choice) return undefined;
  return choice.dialect === 'none' ? { format: 'foreign' } : { dialect: choice.dialect };
}

/** The path of a file relative to a folder above it, decoded. */
function pathBelow(base: string, uri: string): string | undefined {
  if (!uri.startsWith(`${base}/`)) return undefined;
  const path = uri.slice(base.length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
