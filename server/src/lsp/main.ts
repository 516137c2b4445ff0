import path from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './server.js';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (process.argv.some((argument) => transports.some((transport) => argument.split('=')[0] === transport))) {
  // The worker's bundle lies beside this program.
  const folder = path.dirname(process.argv[1] ?? '');
  startServer(createConnection(), { workerFile: path.join(folder, 'renderWorker.cjs') });
} else {
  process.stderr.write('This is a language server: start it with --stdio, --node-ipc, --pipe=NAME or --socket=PORT.\n');
  process.exitCode = 2;
}
