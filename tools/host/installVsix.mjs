import { perform } from '../bootstrap/perform.mjs';
import { codeServer } from './codeServer.mjs';
import { environment } from './environment.mjs';

/**
 * Installs a packaged extension into a profile, as a user would.
 * @param {string} host what ensureHost returned
 * @param {import('./profile.mjs').Profile} profile
 * @param {string} vsix
 */
export async function installVsix(host, profile, vsix) {
  await perform({
    ...codeServer(host, profile, ['--install-extension', vsix]),
    env: environment(profile),
    advice: "Build it again with 'npm run package'.",
  });
}
