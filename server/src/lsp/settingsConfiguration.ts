import { readConfiguration, readJson, type Configuration } from '../core/index.js';
import type { Settings } from '../protocol/index.js';
import { uriOf } from './uri.js';

/** What the settings decide for the files below the open folders, which their globs are relative to. */
export function settingsConfiguration(
  { dialect, readers, targets, diagnostics, secrets }: Settings,
  folders: readonly string[],
): Configuration {
  const { root } = readJson(
    JSON.stringify({
      dialects: dialect,
      readers,
      targets,
      rules: diagnostics.severity,
      secrets: { allow: secrets.allow },
    }),
  );
  const dialects = folders.flatMap((folder) => readConfiguration(root, uriOf(folder)).dialects);
  return { ...readConfiguration(root, ''), dialects };
}
