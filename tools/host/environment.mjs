/** Variables of a VS Code terminal or a CI which code-server would obey: another port, "open in that window", … */
const influences =
  /^(VSCODE_|CODE_SERVER_|ELECTRON_|XDG_)|^(PORT|PASSWORD|HASHED_PASSWORD|GITHUB_TOKEN|LOG_LEVEL)$/;

/**
 * The environment of a program that belongs to a profile: nothing of the surroundings influences it, and what it
 * leaves behind goes with the profile.
 * @param {import('./profile.mjs').Profile} profile
 * @param {Readonly<Record<string, string>>} [extra]
 * @returns {Record<string, string>}
 */
export function environment(profile, extra = {}) {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !influences.test(name)) env[name] = value;
  }
  return {
    ...env,
    HOME: profile.home,
    TMPDIR: profile.tmp,
    XDG_RUNTIME_DIR: profile.tmp,
    // No extension gallery: nothing is asked of another machine.
    EXTENSIONS_GALLERY: '{}',
    ...extra,
  };
}
