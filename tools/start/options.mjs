import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../project/failure.mjs';
import { projectRoot } from '../project/root.mjs';

/** What `npm start -- --help` prints. */
export const usage = `Usage: npm start [-- PATH] [--port N] [--no-build]

Builds the extension, installs it in a real VS Code and opens PATH (a folder or a .code-workspace file).

  PATH         what to open, in place (examples/)
  --port N     where to listen on 127.0.0.1 (any free port)
  --no-build   use the extension that was built last
  --help       this text`;

/**
 * @typedef {{ readonly folder: string, readonly port: number, readonly build: boolean, readonly help: boolean }} Options
 */

/**
 * Reads the arguments of `npm start`.
 * @param {readonly string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { values, positionals } = parse(args);
  const [folder = path.join(projectRoot, 'examples'), ...more] = positionals;
  if (more.length > 0)
    throw new Failure(`Only one folder can be opened, not also '${more.join("', '")}'.\n\n${usage}`);
  if (!existsSync(folder)) throw new Failure(`'${folder}' is not there. Name a folder that is.`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Failure(`'${values.port}' is not a port. Name a number from 1 to 65535, or leave --port out.`);
  }
  return { folder: path.resolve(folder), port, build: !values['no-build'], help: values.help };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '0' },
        'no-build': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
