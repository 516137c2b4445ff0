import { registeredHelpers, type HelperInfo } from '../core/index.js';
import { discoverFiles, type Discovery } from '../node/index.js';
import { readFiles } from './scan.js';

/** Where helpers that the program registers are looked for. */
export interface HelperScan {
  readonly folder: string;
  /** Of the JavaScript and TypeScript below it. */
  readonly discovery: Discovery;
}

/** The helpers that the programs of some folders register. */
export async function findHelpers(scans: readonly HelperScan[]): Promise<readonly HelperInfo[]> {
  const found: HelperInfo[] = [];
  for (const { folder, discovery } of scans) {
    const texts = await readFiles(await discoverFiles(folder, discovery));
    for (const text of texts.values()) if (text !== undefined) found.push(...registeredHelpers(text));
  }
  return found;
}

/** Whether a file may hold the program. */
export function isScript(uri: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(uri);
}

/** All files that may hold the program. */
export const scripts = '**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}';
