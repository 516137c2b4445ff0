import { existsSync } from 'node:fs';
import { Failure } from '../project/failure.mjs';
import { findBrowser } from './findBrowser.mjs';
import { perform } from './perform.mjs';

const packages = ['chromium', 'fonts-dejavu-core'];

/** The path of a Chrome, Chromium or Edge, installed from Debian's packages when the machine has none. */
export async function ensureBrowser() {
  const found = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  if (found) return found;

  const named = process.env['CHROMIUM'];
  if (named)
    throw new Failure(
      `The browser '${named}' named by CHROMIUM is not there. Correct or unset the variable.`,
    );
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Failure(
      'No Chrome, Chromium or Edge was found. Install one, or name its path in the variable CHROMIUM.',
    );
  }

  console.log(
    `No Chrome, Chromium or Edge found: installing ${packages.join(' and ')} (apt-get), about half a minute …`,
  );
  const advice = `Install them yourself ('apt-get install ${packages.join(' ')}'), or name a browser in the variable CHROMIUM.`;
  // A run that was stopped halfway leaves packages to configure; there is nothing to do otherwise.
  await perform({ ...asRoot('dpkg', ['--configure', '-a']), advice });
  await perform({ ...asRoot('apt-get', ['update', '-q']), advice });
  await perform({
    ...asRoot('apt-get', [
      '-o',
      'DPkg::Lock::Timeout=120',
      'install',
      '-yq',
      '--no-install-recommends',
      ...packages,
    ]),
    advice,
  });

  const installed = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  if (!installed) throw new Failure(`The packages are installed, yet no browser was found. ${advice}`);
  return installed;
}

/**
 * The same command with the rights of root, without asking for a password.
 * @param {string} command
 * @param {readonly string[]} args
 */
function asRoot(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  return process.getuid?.() === 0
    ? { command, args, env }
    : { command: 'sudo', args: ['-n', '--preserve-env=DEBIAN_FRONTEND,LC_ALL', command, ...args], env };
}
