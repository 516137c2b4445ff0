import path from 'node:path';

/** @typedef {readonly (readonly [string, string])[]} Payload */

/**
 * Reads the command line that @vscode/test-electron gives to VS Code: the folder to open, and the instructions for a
 * web workbench on a host with the same meaning. What does not apply to a profile that is thrown away is dropped.
 * @param {readonly string[]} args
 * @returns {{ folder: string, payloadFor: (host: string) => Payload }}
 */
export function readShimArguments(args) {
  let folder = '';
  /** @type {(readonly [name: string, file: string])[]} */
  const files = [];
  let noExtensions = false;
  for (const arg of args) {
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/.exec(arg) ?? [];
    if (!name) folder = path.resolve(arg);
    else if (name === 'extensionDevelopmentPath' || name === 'extensionTestsPath')
      files.push([name, path.resolve(value)]);
    else if (name === 'disable-extensions') noExtensions = true;
  }
  return {
    folder,
    payloadFor: (host) => [
      ...(noExtensions ? [/** @type {const} */ (['disableExtensions', 'true'])] : []),
      ...files.map(
        ([name, file]) =>
          /** @type {const} */ ([
            name,
            `vscode-remote://${host}${file.split(path.sep).map(encodeURIComponent).join('/')}`,
          ]),
      ),
    ],
  };
}
