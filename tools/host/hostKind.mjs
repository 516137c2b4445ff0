/**
 * Which VS Code runs here: code-server from npm on Linux x64, else the desktop program, which is downloaded. Set
 * VSCODE_DESKTOP=1 for the desktop program on Linux, too.
 * @returns {'code-server' | 'desktop'}
 */
export function hostKind() {
  const here = process.platform === 'linux' && process.arch === 'x64';
  return here && process.env['VSCODE_DESKTOP'] !== '1' ? 'code-server' : 'desktop';
}
