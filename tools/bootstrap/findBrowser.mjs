import path from 'node:path';

/**
 * What finding a browser depends on.
 * @typedef {{
 *   readonly platform: string, readonly env: Readonly<Record<string, string | undefined>>,
 *   readonly exists: (file: string) => boolean,
 * }} Machine
 */

/** Programs on the PATH, in order of preference. */
const programs = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** macOS: below /Applications or ~/Applications. */
const applications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Windows: below one of the program folders. */
const executables = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const programFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'];

/**
 * The path of an installed Chrome, Chromium or Edge. The variable CHROMIUM, when set, is the only candidate.
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findBrowser({ platform, env, exists }) {
  const named = env['CHROMIUM'];
  return (named ? [named] : candidates(platform, env)).find(exists);
}

/**
 * @param {string} platform
 * @param {Machine['env']} env
 * @returns {readonly string[]}
 */
function candidates(platform, env) {
  switch (platform) {
    case 'darwin':
      return ['/Applications', `${env['HOME'] ?? ''}/Applications`].flatMap((folder) =>
        applications.map((application) => `${folder}/${application}`),
      );
    case 'win32':
      return programFolders
        .map((name) => env[name])
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => executables.map((executable) => `${folder}\\${executable}`));
    default: {
      const folders = [...(env['PATH'] ?? '').split(':'), '/usr/bin', '/snap/bin'].filter(
        (folder) => folder !== '',
      );
      return programs.flatMap((program) => folders.map((folder) => path.posix.join(folder, program)));
    }
  }
}
