import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atExit } from '../project/atExit.mjs';

/**
 * The folders of a VS Code that nobody has used before.
 * @typedef {{
 *   readonly root: string, readonly user: string, readonly extensions: string, readonly home: string, readonly tmp: string,
 * }} Profile
 */

/** User settings that keep VS Code quiet: no welcome page, no updates, no telemetry, no chat. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  // As on the desktop; a web workbench saves by itself otherwise.
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.openRepositoryInParentFolders': 'never',
  'window.restoreWindows': 'none',
};

/**
 * Makes a profile in a temporary folder that is removed when this process exits.
 * @param {Readonly<Record<string, unknown>>} [settings] user settings beside the quiet ones
 * @returns {Profile}
 */
export function makeProfile(settings = {}) {
  // A short name: the path of a Unix socket below it may have no more than 107 bytes.
  const root = mkdtempSync(path.join(tmpdir(), 'pm-'));
  atExit(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  const profile = {
    root,
    user: path.join(root, 'user'),
    extensions: path.join(root, 'ext'),
    home: path.join(root, 'home'),
    tmp: path.join(root, 't'),
  };
  const settingsFolder = path.join(profile.user, 'User');
  for (const folder of [settingsFolder, profile.extensions, profile.home, profile.tmp]) {
    mkdirSync(folder, { recursive: true });
  }
  const text = JSON.stringify({ ...quietSettings, ...settings }, null, 2);
  writeFileSync(path.join(settingsFolder, 'settings.json'), text);
  return profile;
}
