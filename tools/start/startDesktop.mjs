import { spawn } from 'node:child_process';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { makeProfile } from '../host/profile.mjs';
import { projectRoot } from '../project/root.mjs';
import { onStop } from '../project/stop.mjs';

/**
 * Opens the folder in a desktop VS Code (downloaded to .vscode-test when missing) that runs the built extension, until
 * its window is closed.
 * @param {string} folder
 */
export async function startDesktop(folder) {
  const executable = await downloadAndUnzipVSCode();
  const profile = makeProfile();
  const child = spawn(
    executable,
    [
      folder,
      `--extensionDevelopmentPath=${projectRoot}`,
      ...['--user-data-dir', profile.user, '--extensions-dir', profile.extensions],
      ...['--new-window', '--disable-workspace-trust', '--skip-welcome', '--disable-updates'],
    ],
    { stdio: 'ignore' },
  );
  onStop(() => void child.kill());
  console.log('Prompt Manager is open in VS Code. Stop with Ctrl+C or by closing its window.');
  await new Promise((resolve) => child.on('close', resolve));
  process.exit(0);
}
