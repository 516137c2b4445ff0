import { environment } from './environment.mjs';

/** Nothing is fetched in the background, and it runs as root and without a graphics card. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * How playwright-core starts the browser; what it writes stays in the profile.
 * @param {string} browser what ensureBrowser returned
 * @param {import('./profile.mjs').Profile} profile
 */
export function browserOptions(browser, profile) {
  // Signals are ours: project/stop.mjs ends the browser with the rest.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return { executablePath: browser, headless: true, env: environment(profile), args, ...signals };
}
